package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.reporting.registers.Registers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Residents of the park, and what was decided of companies. */
@Service
class CompanyFigures {

    static final List<String> DIMENSIONS = List.of("region", "activity", "status", "company");

    static final List<String> STATUSES =
            List.of("APPLIED", "REGISTERED", "REJECTED", "WITHDRAWN", "SUSPENDED", "REVOKED");

    private static final Map<CompanyDecision, String> MEASURES =
            new EnumMap<>(
                    Map.of(
                            CompanyDecision.APPLY, "applications",
                            CompanyDecision.REGISTER, "registrations",
                            CompanyDecision.REJECT, "rejections",
                            CompanyDecision.SUSPEND, "suspensions",
                            CompanyDecision.REVOKE, "revocations",
                            CompanyDecision.REINSTATE, "reinstatements"));

    private final Registers registers;

    CompanyFigures(Registers registers) {
        this.registers = registers;
    }

    Measured measured(RegisterQuestion question) {
        Map<List<@Nullable String>, long[][]> groups = new HashMap<>();
        int periods = question.periods().size();
        for (CompanyState company : registers.companies(question.asKnownAt())) {
            for (int period = 0; period < periods; period++) {
                count(company, question, period, groups);
            }
        }
        return Measured.of(
                "companies",
                "companies",
                question.asKnownAt(),
                question.periods(),
                question.by(),
                groups,
                (counts, period) -> measures(counts[period], question.stock()),
                new long[periods][COUNTS]);
    }

    /** One for each decision, and the residents behind them. */
    private static final int COUNTS = CompanyDecision.values().length + 1;

    private static void count(
            CompanyState company,
            RegisterQuestion question,
            int period,
            Map<List<@Nullable String>, long[][]> groups) {
        Period days = question.periods().get(period);
        var group = question.groupOf(dimension -> property(company, dimension, days.to()));
        if (group == null) {
            return;
        }
        long[] counts =
                groups.computeIfAbsent(group, _ -> new long[question.periods().size()][COUNTS])[
                        period];
        if (company.residency().stream().anyMatch(residency -> residency.contains(days.to()))) {
            counts[COUNTS - 1]++;
        }
        company.decisions().stream()
                .filter(decision -> !decision.effectiveOn().isBefore(days.from()))
                .filter(decision -> !decision.effectiveOn().isAfter(days.to()))
                .forEach(decision -> counts[decision.decision().ordinal()]++);
    }

    private static String property(CompanyState company, String dimension, LocalDate day) {
        return switch (dimension) {
            case "region" -> company.region();
            case "activity" -> company.activity();
            case "company" -> company.tin();
            default -> status(company, day);
        };
    }

    /** Where the decisions in effect on that day have led. */
    private static String status(CompanyState company, LocalDate day) {
        CompanyDecision last = CompanyDecision.APPLY;
        for (CompanyState.Decision decision : company.decisions()) {
            if (!decision.effectiveOn().isAfter(day)) {
                last = decision.decision();
            }
        }
        return switch (last) {
            case APPLY -> "APPLIED";
            case REGISTER, RESUME, REINSTATE -> "REGISTERED";
            case REJECT -> "REJECTED";
            case WITHDRAW -> "WITHDRAWN";
            case SUSPEND -> "SUSPENDED";
            case REVOKE -> "REVOKED";
        };
    }

    private static Map<String, @Nullable Object> measures(long[] counts, boolean stock) {
        if (stock) {
            return Measures.stock(counts[COUNTS - 1]);
        }
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        MEASURES.forEach((decision, name) -> measures.put(name, counts[decision.ordinal()]));
        measures.put("residents", counts[COUNTS - 1]);
        return measures;
    }
}
