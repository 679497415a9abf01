package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.reporting.registers.Registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Residents of the park, and what was decided of companies. */
@Service
public class CompanyFigures {

    public static final List<String> DIMENSIONS =
            List.of("region", "activity", "status", "company");

    public static final String RESIDENTS = "residents";

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
        if (isResident(company, days.to())) {
            counts[COUNTS - 1]++;
        }
        taken(company, days.from(), days.to())
                .forEach(i -> counts[company.decisions().get(i).decision().ordinal()]++);
    }

    private static boolean isResident(CompanyState company, LocalDate day) {
        return company.residency().stream().anyMatch(residency -> residency.contains(day));
    }

    /** The decisions that take effect within days, by their places among all of the company. */
    private static List<Integer> taken(CompanyState company, LocalDate from, LocalDate to) {
        return IntStream.range(0, company.decisions().size())
                .filter(i -> {
                    LocalDate effectiveOn = company.decisions().get(i).effectiveOn();
                    return !effectiveOn.isBefore(from) && !effectiveOn.isAfter(to);
                })
                .boxed()
                .toList();
    }

    /**
     * What an observation counts once.
     *
     * @param company as it is known
     * @param decisions those it rests on, by their places among all of the company
     */
    public record Counted(CompanyState company, List<Integer> decisions) {}

    /**
     * What stands behind the one period of a question.
     *
     * @param measure {@link #RESIDENTS}, or what was decided
     */
    public List<Counted> behind(RegisterQuestion question, String measure) {
        Period days = question.periods().getFirst();
        List<Counted> behind = new ArrayList<>();
        for (CompanyState company : registers.companies(question.asKnownAt())) {
            if (question.groupOf(dimension -> property(company, dimension, days.to())) == null) {
                continue;
            }
            if (!measure.equals(RESIDENTS)) {
                taken(company, days.from(), days.to()).stream()
                        .filter(i ->
                                measure.equals(MEASURES.get(company.decisions().get(i).decision())))
                        .forEach(i -> behind.add(new Counted(company, List.of(i))));
            } else if (isResident(company, days.to())) {
                behind.add(new Counted(company, taken(company, LocalDate.MIN, days.to())));
            }
        }
        return behind;
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
        measures.put(RESIDENTS, counts[COUNTS - 1]);
        return measures;
    }
}
