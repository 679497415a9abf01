package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a figure.
 *
 * @param periods ascending, each beginning the day after the one before ends
 * @param by the breakdown, in the order asked for
 * @param filters the values let through, by dimension; an empty text lets null through
 * @param asKnownAt what was recorded later does not count; null for all that is known
 */
public record Question(
        List<Period> periods,
        List<Dimension> by,
        Map<Dimension, Set<String>> filters,
        @Nullable Instant asKnownAt) {

    /** The group a cell belongs to, or null where the filters leave it out. */
    public @Nullable List<@Nullable String> groupOf(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        for (var filter : filters.entrySet()) {
            String value = filter.getKey().of(cell);
            if (!filter.getValue().contains(value == null ? "" : value)) {
                return null;
            }
        }
        List<@Nullable String> group = new ArrayList<>(by.size());
        by.forEach(dimension -> group.add(dimension.of(cell)));
        return Collections.unmodifiableList(group);
    }

    /** The breakdown by the names of its parameters. */
    public List<String> names() {
        return by.stream().map(Enum::name).toList();
    }

    /** Whether a company can have a cell in any group. */
    public boolean concerns(String tin) {
        Set<String> wanted = filters.get(Dimension.company);
        return wanted == null || wanted.contains(tin);
    }

    boolean isOfCompanies() {
        return by.stream().anyMatch(Dimension::isOfCompanies)
                || filters.keySet().stream().anyMatch(Dimension::isOfCompanies);
    }

    public Question brokenDownBy(List<Dimension> finer) {
        return new Question(periods, finer, filters, asKnownAt);
    }
}
