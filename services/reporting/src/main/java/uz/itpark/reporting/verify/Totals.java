package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a stock summed by their dimensions. */
final class Totals {

    private static final String VALUE = "value";

    private final Map<Map<String, @Nullable Object>, Long> sums = new HashMap<>();

    void add(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> dimensions = new LinkedHashMap<>(row);
        if (dimensions.remove(VALUE) instanceof Long value) {
            sums.merge(dimensions, value, Long::sum);
        }
    }

    Totals plus(Totals more) {
        more.sums.forEach((dimensions, value) -> sums.merge(dimensions, value, Long::sum));
        return this;
    }

    List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        sums.forEach((dimensions, value) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(dimensions);
            row.put(VALUE, value);
            rows.add(row);
        });
        return rows;
    }
}
