package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the figures, their measures and dimensions mean, in words, by the version in force. */
final class Definitions {

    private static final SortedMap<String, String> TEXTS = read();

    private Definitions() {}

    /** What is to be known of an answer: of the figure, its measures and its dimensions. */
    static Map<String, String> of(Answer answer) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, answer.figure(), answer.figure());
        for (String measure : answer.measures()) {
            put(texts, answer.figure() + "." + measure, measure);
        }
        List<String> dimensions = new ArrayList<>(List.of(Answer.PERIOD));
        dimensions.addAll(answer.by());
        for (String dimension : dimensions) {
            put(texts, "dimension." + dimension, dimension);
        }
        put(texts, Answer.OBSERVATION_STATUS, answer.statusName());
        return texts;
    }

    private static void put(Map<String, String> texts, String key, String name) {
        String text = TEXTS.get(key);
        if (text != null) {
            texts.put(name, text);
        }
    }

    /** All of them; a measure's key is its figure's and its own name, joined by a dot. */
    static SortedMap<String, String> all() {
        return new TreeMap<>(TEXTS);
    }

    private static SortedMap<String, String> read() {
        String file = "/definitions/" + Answer.DEFINITIONS + ".properties";
        try (InputStream in = Objects.requireNonNull(Definitions.class.getResourceAsStream(file))) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            SortedMap<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
