package uz.itpark.reporting.targets;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * One version of a target. All that it is measured by is frozen in it.
 *
 * @param version 1 for the first
 * @param figure {@code headcount}, {@code jobs} or {@code job-creation}
 * @param unit of job creation; null for the others
 * @param filters values joined by commas, by dimension
 * @param definitions version of the definitions it was set under
 * @param setAt when this version was put
 */
record Target(
        String code,
        int version,
        String title,
        String figure,
        @Nullable String unit,
        SortedMap<String, String> filters,
        String definitions,
        Baseline baseline,
        Goal goal,
        Instant setAt) {

    static final String JOB_CREATION = "job-creation";

    /**
     * Where it starts from.
     *
     * @param value the figure on that day, as known when the target was set; of job creation, which
     *     is counted from that day on, 0
     */
    record Baseline(LocalDate on, long value) {}

    /** What is to be reached, and the last day to reach it. */
    record Goal(long value, LocalDate by) {}

    /** Whether it says the same but for when it was put and what the figure was then. */
    boolean saysTheSameAs(Target other) {
        return title.equals(other.title)
                && figure.equals(other.figure)
                && Objects.equals(unit, other.unit)
                && filters.equals(other.filters)
                && baseline.on().equals(other.baseline.on())
                && goal.equals(other.goal);
    }

    /** The question that measures it on a day, by the parameters of the figure. */
    Map<String, List<String>> question(LocalDate day, @Nullable Instant asKnownAt) {
        Map<String, List<String>> question = new LinkedHashMap<>();
        if (figure.equals(JOB_CREATION)) {
            question.put("from", List.of(baseline.on().toString()));
            question.put("to", List.of(day.toString()));
            if (unit != null) {
                question.put("unit", List.of(unit));
            }
        } else {
            question.put("on", List.of(day.toString()));
        }
        filters.forEach((dimension, values) -> question.put(dimension, List.of(values)));
        if (asKnownAt != null) {
            question.put("asKnownAt", List.of(asKnownAt.toString()));
        }
        return question;
    }

    /** The measure of the figure that counts towards the goal. */
    String measure() {
        return figure.equals(JOB_CREATION) ? "creation" : "value";
    }

    Target as(int version, long baselineValue) {
        return new Target(
                code,
                version,
                title,
                figure,
                unit,
                filters,
                definitions,
                new Baseline(baseline.on(), baselineValue),
                goal,
                setAt);
    }
}
