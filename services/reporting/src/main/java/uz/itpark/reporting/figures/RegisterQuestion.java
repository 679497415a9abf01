package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is asked of a register.
 *
 * @param stock whether it is about a day, and not about what happened in periods
 * @param asKnownAt what was recorded later does not count; null for all that is known
 */
public record RegisterQuestion(
        List<Period> periods,
        boolean stock,
        List<String> by,
        Map<String, Set<String>> filters,
        @Nullable Instant asKnownAt) {

    /** The group of something with these properties, or null where the filters leave it out. */
    @Nullable List<@Nullable String> groupOf(Function<String, String> property) {
        for (var filter : filters.entrySet()) {
            if (!filter.getValue().contains(property.apply(filter.getKey()))) {
                return null;
            }
        }
        List<@Nullable String> group = new ArrayList<>();
        by.forEach(dimension -> group.add(property.apply(dimension)));
        return Collections.unmodifiableList(group);
    }
}
