package uz.itpark.reporting.oracle;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quarterly workforce indicators by the letter of their definitions: every day of every quarter is
 * looked at, and the jobs found there are sets that are intersected and subtracted.
 */
public final class QuarterOracle {

    private final Oracle oracle;

    public QuarterOracle(Oracle oracle) {
        this.oracle = oracle;
    }

    /** A worker at a unit, in a group. */
    private record Job(List<@Nullable String> group, String unit, String worker) {}

    /** Measures by group of the quarter that begins on a day. */
    public Map<List<@Nullable String>, Map<String, @Nullable Object>> qwi(
            LocalDate quarter, String unit, Asked asked) {
        List<Set<Job>> m = new ArrayList<>();
        for (int t = -4; t <= 1; t++) {
            m.add(jobs(quarter.plusMonths(3L * t), unit, asked));
        }
        Set<List<@Nullable String>> groups = new HashSet<>();
        m.forEach(jobs -> jobs.forEach(job -> groups.add(job.group)));
        if (asked.by().isEmpty()) {
            groups.add(List.of());
        }
        Map<List<@Nullable String>, Map<String, @Nullable Object>> answer = new HashMap<>();
        for (List<@Nullable String> group : groups) {
            List<Set<Job>> of = new ArrayList<>();
            m.forEach(jobs -> {
                Set<Job> some = new HashSet<>(jobs);
                some.removeIf(job -> !job.group.equals(group));
                of.add(some);
            });
            if (asked.by().isEmpty() || !of.get(4).isEmpty()) {
                answer.put(group, measures(of));
            }
        }
        return answer;
    }

    private Set<Job> jobs(LocalDate first, String unit, Asked asked) {
        Set<Job> jobs = new HashSet<>();
        for (LocalDate day = first; day.isBefore(first.plusMonths(3)); day = day.plusDays(1)) {
            for (Place place : oracle.on(day).values()) {
                List<@Nullable String> group = asked.groupOf(place);
                String at = place.of(unit);
                if (group != null && at != null) {
                    jobs.add(new Job(group, at, place.job().workerId()));
                }
            }
        }
        return jobs;
    }

    private static Map<String, @Nullable Object> measures(List<Set<Job>> m) {
        Set<Job> now = m.get(4);
        Set<Job> before = m.get(3);
        Set<Job> after = m.get(5);
        Set<Job> begin = both(before, now);
        Set<Job> end = both(now, after);
        Set<Job> stable = both(begin, after);
        Set<Job> stableBefore = both(both(m.get(2), before), now);
        Set<Job> hired = without(now, before);
        Set<Job> left = without(now, after);
        Set<Job> fresh = without(without(without(hired, m.get(2)), m.get(1)), m.get(0));
        Map<String, Long> grown = new HashMap<>();
        end.forEach(job -> grown.merge(job.unit, 1L, Long::sum));
        begin.forEach(job -> grown.merge(job.unit, -1L, Long::sum));
        long gained = grown.values().stream().mapToLong(n -> Math.max(0, n)).sum();
        long lost = grown.values().stream().mapToLong(n -> Math.max(0, -n)).sum();
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("EmpTotal", (long) now.size());
        measures.put("Emp", (long) begin.size());
        measures.put("EmpEnd", (long) end.size());
        measures.put("EmpS", (long) stable.size());
        measures.put("HirA", (long) hired.size());
        measures.put("HirN", (long) fresh.size());
        measures.put("HirR", (long) hired.size() - fresh.size());
        measures.put("Sep", (long) left.size());
        measures.put("HirAEnd", (long) both(hired, after).size());
        measures.put("SepBeg", (long) both(left, before).size());
        measures.put("HirAS", (long) without(stable, m.get(2)).size());
        measures.put("SepS", (long) without(stableBefore, after).size());
        measures.put("FrmJbGn", gained);
        measures.put("FrmJbLs", lost);
        measures.put("FrmJbC", gained - lost);
        long size = begin.size() + end.size();
        for (String flow :
                List.of(
                        "HirA", "HirN", "HirR", "Sep", "HirAEnd", "SepBeg", "FrmJbGn", "FrmJbLs",
                        "FrmJbC")) {
            measures.put(flow + "Rate", rate(measures.get(flow), size));
        }
        for (String flow : List.of("HirAS", "SepS")) {
            measures.put(
                    flow + "Rate", rate(measures.get(flow), stable.size() + stableBefore.size()));
        }
        return measures;
    }

    private static @Nullable BigDecimal rate(@Nullable Object flow, long doubled) {
        return flow == null || doubled == 0
                ? null
                : new BigDecimal((Long) flow * 2)
                        .divide(new BigDecimal(doubled), 6, RoundingMode.HALF_UP);
    }

    private static Set<Job> both(Set<Job> one, Set<Job> other) {
        Set<Job> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Job> without(Set<Job> one, Set<Job> other) {
        Set<Job> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }
}
