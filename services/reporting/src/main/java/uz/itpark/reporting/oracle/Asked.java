package uz.itpark.reporting.oracle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A breakdown and filters, by the names of the parameters. */
public record Asked(List<String> by, Map<String, Set<String>> filters) {

    /** The group of a place; null for none, and where the filters leave it out. */
    @Nullable List<@Nullable String> groupOf(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        for (var filter : filters.entrySet()) {
            String value = place.of(filter.getKey());
            if (value == null || !filter.getValue().contains(value)) {
                return null;
            }
        }
        List<@Nullable String> group = new ArrayList<>();
        by.forEach(dimension -> group.add(place.of(dimension)));
        return Collections.unmodifiableList(group);
    }

    Asked finer(String unit) {
        List<String> finer = new ArrayList<>(by);
        finer.add(unit);
        return new Asked(finer, filters);
    }
}
