package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The jobs that each center holds at the end of each period, and those created there since a day,
 * from one reading of the cells: the periods are cut where that day begins.
 */
@Component
class CenterJobs {

    private final Reckoning reckoning;

    CenterJobs(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /**
     * Of one center, by the index of the period.
     *
     * @param filled park jobs on the last day
     * @param created what the center grew by, if it did, apart from jobs that joined or left the
     *     park with its company
     */
    record Jobs(long[] filled, long[] created) {}

    /**
     * @param since null for nothing to have been created
     * @return by the center's id; none for a center that never had a job
     */
    Map<String, Jobs> of(RegisterQuestion question, @Nullable LocalDate since) {
        List<Period> asked = question.periods();
        List<Period> cut = cut(asked, since);
        Map<Dimension, Set<String>> companies =
                question.filters().containsKey("company")
                        ? Map.of(Dimension.company, question.filters().get("company"))
                        : Map.of();
        Map<String, Jobs> jobs = new HashMap<>();
        reckoning
                .flows(
                        Figure.JOBS,
                        new Question(
                                cut, List.of(Dimension.center), companies, question.asKnownAt()))
                .forEach((group, flows) -> {
                    String center = group.getFirst();
                    if (center != null) {
                        jobs.put(center, jobs(flows, asked, cut, since));
                    }
                });
        return jobs;
    }

    private static Jobs jobs(
            Flows flows, List<Period> asked, List<Period> cut, @Nullable LocalDate since) {
        Jobs jobs = new Jobs(new long[asked.size()], new long[asked.size()]);
        long base = 0;
        long left = 0;
        boolean begun = false;
        int period = 0;
        for (int i = 0; i < cut.size(); i++) {
            if (cut.get(i).from().equals(since)) {
                base = flows.opening(i);
                begun = true;
            }
            if (begun) {
                base += flows.of(Flows.Flow.JOINED, i);
                left += flows.of(Flows.Flow.LEFT, i);
            }
            if (cut.get(i).to().equals(asked.get(period).to())) {
                jobs.filled[period] = flows.closing(i);
                jobs.created[period] = begun ? Math.max(0, flows.closing(i) + left - base) : 0;
                period++;
            }
        }
        return jobs;
    }

    /** Ends where the periods end; one begins on the day since when jobs are created. */
    static List<Period> cut(List<Period> asked, @Nullable LocalDate since) {
        List<Period> cut = new ArrayList<>();
        for (Period period : asked) {
            boolean first = cut.isEmpty();
            if (since == null || since.isAfter(period.to())) {
                cut.add(period);
            } else if (first) {
                LocalDate from = period.from();
                if (from.isBefore(since)) {
                    cut.add(new Period(period.name(), from, since.minusDays(1)));
                }
                cut.add(new Period(period.name(), since, period.to()));
            } else if (since.isAfter(period.from())) {
                cut.add(new Period(period.name(), period.from(), since.minusDays(1)));
                cut.add(new Period(period.name(), since, period.to()));
            } else {
                cut.add(period);
            }
        }
        return cut;
    }
}
