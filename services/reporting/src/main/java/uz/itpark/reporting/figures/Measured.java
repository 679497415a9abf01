package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.forms.Observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A figure reckoned for each group of a question: what answers are made of.
 *
 * @param asKnownAt as it was asked; null for now
 * @param by names of the breakdown
 * @param groups measures by the values of the breakdown, of a period that is given by its index
 * @param nothing measures of the whole where there is no group
 * @param status of what is said about a period
 */
public record Measured(
        String figure,
        String unit,
        @Nullable Instant asKnownAt,
        List<Period> periods,
        List<String> by,
        Map<List<@Nullable String>, IntFunction<Map<String, @Nullable Object>>> groups,
        IntFunction<Map<String, @Nullable Object>> nothing,
        Function<Period, String> status) {

    /**
     * @param groups what was reckoned, by the values of the breakdown
     * @param measures of a group in a period
     * @param empty stands for the whole where there is no group
     */
    static <T> Measured of(
            String figure,
            String unit,
            @Nullable Instant asKnownAt,
            List<Period> periods,
            List<String> by,
            Map<List<@Nullable String>, T> groups,
            BiFunction<T, Integer, Map<String, @Nullable Object>> measures,
            T empty) {
        Map<List<@Nullable String>, IntFunction<Map<String, @Nullable Object>>> measured =
                new HashMap<>();
        groups.forEach((key, group) -> measured.put(key, period -> measures.apply(group, period)));
        return new Measured(
                figure,
                unit,
                asKnownAt,
                periods,
                by,
                measured,
                period -> measures.apply(empty, period),
                _ -> Observation.NORMAL);
    }

    public static <T> Measured of(
            String figure,
            String unit,
            Question question,
            Map<List<@Nullable String>, T> groups,
            BiFunction<T, Integer, Map<String, @Nullable Object>> measures,
            T empty) {
        return of(
                figure,
                unit,
                question.asKnownAt(),
                question.periods(),
                question.names(),
                groups,
                measures,
                empty);
    }

    /** The same with other groups. */
    Measured with(Map<List<@Nullable String>, IntFunction<Map<String, @Nullable Object>>> others) {
        return new Measured(figure, unit, asKnownAt, periods, by, others, nothing, status);
    }

    public Measured withStatus(Function<Period, String> other) {
        return new Measured(figure, unit, asKnownAt, periods, by, groups, nothing, other);
    }
}
