package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * What was counted of one group in one period.
 *
 * @param key values of the breakdown, in its order
 * @param values of the measures, in their order: whole numbers, decimals, or null
 * @param status {@code A} normal, {@code P} provisional, {@code C} some value is suppressed and
 *     null, {@code Z} nothing to count
 */
public record Observation(
        String period, List<@Nullable String> key, List<@Nullable Object> values, String status) {

    public static final String NORMAL = "A";
    public static final String PROVISIONAL = "P";
    public static final String SUPPRESSED = "C";

    public static Observation of(
            String period,
            List<@Nullable String> key,
            Collection<? extends @Nullable Object> values,
            String status) {
        @Nullable Object[] copy = values.toArray();
        return new Observation(
                period, key, Collections.unmodifiableList(Arrays.asList(copy)), status);
    }
}
