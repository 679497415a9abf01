package uz.itpark.acceptance;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares observations by their dimensions, in any order, in the measures that are expected; a row
 * of zeros is as good as none.
 */
final class Observations {

    private static final Set<String> DIMENSIONS =
            Set.of("period", "region", "company", "center", "gender", "ageGroup");

    private Observations() {}

    static List<String> differences(JsonNode expected, JsonNode actual) {
        var wanted = measures(expected);
        var given = measures(actual);
        Set<String> names = new HashSet<>();
        wanted.values().forEach(measures -> names.addAll(measures.keySet()));
        given.values().forEach(measures -> measures.keySet().retainAll(names));
        Set<Map<String, String>> rows = new HashSet<>(wanted.keySet());
        rows.addAll(given.keySet());
        List<String> differences = new ArrayList<>();
        for (var row : rows) {
            if (!wanted.getOrDefault(row, Map.of()).equals(given.getOrDefault(row, Map.of()))) {
                differences.add(
                        row + " should be " + wanted.get(row) + " and is " + given.get(row));
            }
        }
        return differences;
    }

    private static Map<Map<String, String>, Map<String, String>> measures(JsonNode observations) {
        Map<Map<String, String>, Map<String, String>> rows = new HashMap<>();
        for (JsonNode observation : observations) {
            Map<String, String> row = new TreeMap<>();
            Map<String, String> measures = new TreeMap<>();
            boolean zeros = true;
            for (var field : observation.properties()) {
                JsonNode value = field.getValue();
                if (DIMENSIONS.contains(field.getKey())) {
                    row.put(field.getKey(), value.isNull() ? "(none)" : value.asString());
                } else if (value.isNumber()) {
                    BigDecimal number = value.decimalValue().setScale(6, RoundingMode.HALF_UP);
                    measures.put(field.getKey(), number.stripTrailingZeros().toPlainString());
                    zeros &= number.signum() == 0;
                } else if (value.isNull()) {
                    measures.put(field.getKey(), "(null)");
                }
            }
            if (!zeros) {
                rows.put(row, measures);
            }
        }
        return rows;
    }
}
