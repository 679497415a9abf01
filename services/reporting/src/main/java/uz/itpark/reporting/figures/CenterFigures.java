package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.reporting.registers.Registers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Remote service centers that operate on the last day of each period: how many, their seats, the
 * jobs planned for them and the jobs they hold; and beside these the jobs created at centers,
 * operating or not, since a day.
 */
@Service
public class CenterFigures {

    public static final List<String> DIMENSIONS = List.of("region", "company", "center");

    private final Registers registers;
    private final CenterJobs jobs;

    CenterFigures(Registers registers, CenterJobs jobs) {
        this.registers = registers;
        this.jobs = jobs;
    }

    private static final class Counts {
        long centers;
        long seats;
        long planned;
        long filled;
        long created;
    }

    /**
     * @param createdSince first day of the creation of jobs; null for the programme's
     */
    Measured measured(RegisterQuestion question, @Nullable LocalDate createdSince) {
        List<CenterState> centers = registers.centers(question.asKnownAt());
        LocalDate since = createdSince == null ? programmeStart(centers) : createdSince;
        Map<String, CenterJobs.Jobs> held = jobs.of(question, since);
        int periods = question.periods().size();
        Map<List<@Nullable String>, Counts[]> groups = new HashMap<>();
        for (CenterState center : centers) {
            var group = question.groupOf(dimension -> property(center, dimension));
            if (group == null) {
                continue;
            }
            Counts[] counts = groups.computeIfAbsent(group, _ -> empty(periods));
            for (int period = 0; period < periods; period++) {
                count(center, question, held.get(center.id()), period, counts[period]);
            }
        }
        return Measured.of(
                "centers",
                "centers",
                question.asKnownAt(),
                question.periods(),
                question.by(),
                groups,
                (counts, period) -> measures(counts[period]),
                empty(periods));
    }

    private static void count(
            CenterState center,
            RegisterQuestion question,
            CenterJobs.@Nullable Jobs at,
            int period,
            Counts counts) {
        counts.created += at == null ? 0 : at.created()[period];
        if (operates(center, question.periods().get(period).to())) {
            counts.centers++;
            counts.seats += center.seats();
            counts.planned += center.plannedJobs();
            counts.filled += at == null ? 0 : at.filled()[period];
        }
    }

    /**
     * What a center adds to an observation.
     *
     * @param center as it is known
     * @param amount never 0
     * @param decisions those in effect, by their places among all of the center
     */
    public record Counted(CenterState center, long amount, List<Integer> decisions) {}

    /**
     * What stands behind the one period of a question.
     *
     * @param createdSince first day of the creation of jobs; null for the programme's
     * @param measure one that counts
     */
    public List<Counted> behind(
            RegisterQuestion question, @Nullable LocalDate createdSince, String measure) {
        List<CenterState> centers = registers.centers(question.asKnownAt());
        LocalDate since = createdSince == null ? programmeStart(centers) : createdSince;
        Map<String, CenterJobs.Jobs> held = jobs.of(question, since);
        LocalDate day = question.periods().getFirst().to();
        List<Counted> behind = new ArrayList<>();
        for (CenterState center : centers) {
            if (question.groupOf(dimension -> property(center, dimension)) != null) {
                Counts counts = new Counts();
                count(center, question, held.get(center.id()), 0, counts);
                long amount = (Long) Objects.requireNonNull(measures(counts).get(measure));
                if (amount != 0) {
                    behind.add(new Counted(center, amount, inEffect(center, day)));
                }
            }
        }
        return behind;
    }

    private static List<Integer> inEffect(CenterState center, LocalDate day) {
        return IntStream.range(0, center.decisions().size())
                .filter(i -> !center.decisions().get(i).effectiveOn().isAfter(day))
                .boxed()
                .toList();
    }

    /** The first day on which any center was open, whatever is asked for; null while none was. */
    private static @Nullable LocalDate programmeStart(List<CenterState> centers) {
        return centers.stream()
                .flatMap(center -> center.decisions().stream())
                .filter(decision -> decision.decision() == CenterDecision.OPEN)
                .map(CenterState.Decision::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Counts[] empty(int periods) {
        Counts[] empty = new Counts[periods];
        for (int period = 0; period < periods; period++) {
            empty[period] = new Counts();
        }
        return empty;
    }

    private static String property(CenterState center, String dimension) {
        return switch (dimension) {
            case "region" -> center.region();
            case "company" -> center.employer();
            default -> center.id();
        };
    }

    private static boolean operates(CenterState center, LocalDate day) {
        CenterDecision last = CenterDecision.PLAN;
        for (CenterState.Decision decision : center.decisions()) {
            if (!decision.effectiveOn().isAfter(day)) {
                last = decision.decision();
            }
        }
        return last == CenterDecision.OPEN
                || last == CenterDecision.RESUME
                || last == CenterDecision.REOPEN;
    }

    private static Map<String, @Nullable Object> measures(Counts counts) {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("centers", counts.centers);
        measures.put("seats", counts.seats);
        measures.put("plannedJobs", counts.planned);
        measures.put("filledJobs", counts.filled);
        measures.put(
                "fillRate",
                counts.planned == 0
                        ? null
                        : BigDecimal.valueOf(counts.filled)
                                .divide(
                                        BigDecimal.valueOf(counts.planned),
                                        6,
                                        RoundingMode.HALF_UP));
        measures.put("createdJobs", counts.created);
        return measures;
    }
}
