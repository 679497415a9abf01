package uz.itpark.architecture;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A place in a YAML document. */
record Yaml(Object value) {

    static Yaml read(Path file) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try {
            return new Yaml(
                    new org.yaml.snakeyaml.Yaml(new SafeConstructor(strict))
                            .load(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Yaml at(String... path) {
        Object here = value;
        for (String step : path) {
            here = Objects.requireNonNull(map(here).get(step), () -> "no " + step + " in " + value);
        }
        return new Yaml(here);
    }

    boolean has(String key) {
        return map(value).get(key) != null;
    }

    /** What a reference leads to in this document; anything else is itself. */
    Yaml follow(Yaml reference) {
        return reference.value instanceof Map<?, ?> map && map.get("$ref") instanceof String target
                ? at(target.substring(2).split("/", -1))
                : reference;
    }

    Map<String, Yaml> entries() {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        map(value).forEach((key, entry) -> entries.put(key, new Yaml(entry)));
        return entries;
    }

    List<Yaml> items() {
        return ((List<?>) value).stream().<Yaml>map(Yaml::new).toList();
    }

    List<String> texts() {
        return ((List<?>) value).stream().map(String::valueOf).collect(Collectors.toList());
    }

    String text() {
        return String.valueOf(value);
    }

    int number() {
        return (Integer) value;
    }

    @SuppressWarnings("unchecked") // YAML's maps have texts for keys
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
