package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.web.Problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts a body into items. */
@Component
class JsonItems {

    private static final int LONGEST_LINE = 1 << 16;
    private static final int DEEPEST = 20;

    private final ItemReader reader;
    private final JsonMapper json;

    JsonItems(ItemReader reader) {
        this.reader = reader;
        this.json =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(
                                                StreamReadConstraints.builder()
                                                        .maxNestingDepth(DEEPEST)
                                                        .maxStringLength(LONGEST_LINE)
                                                        .maxNumberLength(50)
                                                        .build())
                                        .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build();
    }

    /** One event, or an array of them; anything else is a fault of the whole body. */
    Iterator<ReadItem> ofJson(InputStream body) throws IOException {
        JsonNode root = tree(body);
        if (!root.isObject() && !root.isArray()) {
            throw Problem.badRequest("malformed-json", "the body must be an event or an array");
        }
        List<JsonNode> nodes = root.isArray() ? root.values().stream().toList() : List.of(root);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < nodes.size();
            }

            @Override
            public ReadItem next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return reader.read(next, nodes.get(next++));
            }
        };
    }

    private JsonNode tree(InputStream body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw Problem.badRequest("malformed-json", "the body is no JSON that can be read");
        }
    }

    /** An event a line; a line that is no JSON is a fault of that line. */
    Iterator<ReadItem> ofLines(InputStream body) {
        return new Lines(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
    }

    private final class Lines implements Iterator<ReadItem> {
        private final BufferedReader lines;
        private @Nullable ReadItem next;
        private long item;

        Lines(BufferedReader lines) {
            this.lines = lines;
            next = read();
        }

        private @Nullable ReadItem read() {
            try {
                String line = nextLine();
                while (line != null && line.isBlank()) {
                    line = nextLine();
                }
                return line == null ? null : parse(item++, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What is longer than a line may be is cut one character beyond, and so found out. */
        private @Nullable String nextLine() throws IOException {
            StringBuilder line = new StringBuilder();
            int character = lines.read();
            if (character < 0) {
                return null;
            }
            while (character >= 0 && character != '\n') {
                if (line.length() <= LONGEST_LINE) {
                    line.append((char) character);
                }
                character = lines.read();
            }
            return line.toString();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ReadItem next() {
            ReadItem current = next;
            if (current == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return current;
        }
    }

    private ReadItem parse(long item, String line) {
        if (line.length() > LONGEST_LINE) {
            return malformed(item, "a line may have at most " + LONGEST_LINE + " characters");
        }
        try {
            return reader.read(item, json.readTree(line));
        } catch (JacksonException e) {
            return malformed(item, "the line is no JSON that can be read");
        }
    }

    private static ReadItem malformed(long item, String detail) {
        return new ReadItem.Faulty(
                item, null, List.of(new ItemProblem("malformed", "", detail, null)));
    }
}
