package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values that parameters were given, read by a table of those there are.
 *
 * @param values in the order given, by name
 */
record Given(List<Parameter> table, Map<String, Set<String>> values) {

    static final String AS_KNOWN_AT = "asKnownAt";

    /**
     * @param texts by name, as often as they were given
     * @param faults takes what the table does not allow
     */
    static Given read(Map<String, List<String>> texts, List<Parameter> table, Faults faults) {
        Map<String, Parameter> known =
                table.stream().collect(Collectors.toMap(Parameter::name, each -> each));
        Map<String, Set<String>> values = new LinkedHashMap<>();
        texts.forEach((name, given) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                faults.add(
                        name,
                        "unknown-parameter",
                        "there is no such parameter; there are "
                                + String.join(", ", new TreeSet<>(known.keySet())));
            } else {
                values.put(name, read(parameter, given, faults));
            }
        });
        return new Given(table, values);
    }

    private static Set<String> read(Parameter parameter, List<String> texts, Faults faults) {
        String name = parameter.name();
        if (!parameter.many() && texts.size() > 1) {
            faults.add(name, "repeated-parameter", name + " may be given once");
        }
        Set<String> read = new LinkedHashSet<>();
        for (String text : texts) {
            for (String part : parameter.many() ? text.split(",", -1) : new String[] {text}) {
                String value = part.strip();
                if (!parameter.accepts(value)) {
                    faults.add(
                            name,
                            value.isEmpty() ? "blank" : parameter.fault(),
                            name + " must be " + parameter.expectation());
                } else if (!read.add(value) && parameter.many()) {
                    faults.add(name, "repeated-value", value + " is named twice");
                }
            }
        }
        return read;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** In the order given; empty where absent. */
    Set<String> all(String name) {
        return values.getOrDefault(name, Set.of());
    }

    /** The value, else what holds otherwise, else null. */
    @Nullable String one(String name) {
        return all(name).stream()
                .findFirst()
                .or(() ->
                        table.stream()
                                .filter(parameter -> parameter.name().equals(name))
                                .findFirst()
                                .map(Parameter::otherwise))
                .orElse(null);
    }

    /** The same of one vintage. */
    Given asKnownAt(String instant) {
        Map<String, Set<String>> vintage = new LinkedHashMap<>(values);
        vintage.remove(Revisions.KNOWN_AT);
        vintage.put(AS_KNOWN_AT, Set.of(instant));
        return new Given(table, vintage);
    }

    /**
     * Spelled the same way for the same question: filters sorted, what holds otherwise written out,
     * without vintage and form.
     */
    SortedMap<String, String> query() {
        SortedMap<String, String> query = new TreeMap<>();
        for (Parameter parameter : table) {
            String name = parameter.name();
            if (has(name) && !name.equals(AS_KNOWN_AT) && !name.equals("format")) {
                boolean ordered = name.equals("by");
                query.put(name, String.join(",", ordered ? all(name) : new TreeSet<>(all(name))));
            } else if (parameter.otherwise() != null) {
                query.put(name, parameter.otherwise());
            }
        }
        return query;
    }
}
