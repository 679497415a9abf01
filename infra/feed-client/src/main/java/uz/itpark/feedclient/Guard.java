package uz.itpark.feedclient;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Sees to it that a file of one company is not sent in the name of another. */
final class Guard {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private Guard() {}

    /** Throws {@link UsageFault} at the first item that names another employer or none. */
    static void require(String employer, FeedFile file) throws IOException {
        try (InputStream events = file.events()) {
            if (file.format() == Format.CSV) {
                ofCsv(employer, events);
            } else {
                ofJson(employer, events);
            }
        } catch (JacksonException | de.siegmar.fastcsv.reader.CsvParseException e) {
            throw new UsageFault(
                    file.path() + " cannot be read: " + firstLine(String.valueOf(e.getMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static void ofCsv(String employer, InputStream events) throws IOException {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .ofNamedCsvRecord(events, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord record : records) {
                compare(
                        employer,
                        record.findField("employer").orElse(""),
                        "line " + record.getStartingLineNumber());
            }
        }
    }

    /** An object, an array of them, or one after the other: the tokens tell them apart. */
    private static void ofJson(String employer, InputStream events) {
        long item = 0;
        try (JsonParser parser = JSON.createParser(events)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    compare(employer, employerOf(parser), "item " + item++);
                }
            }
        }
    }

    private static String employerOf(JsonParser parser) {
        String employer = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("employer")) {
                employer = parser.getValueAsString("");
            }
            parser.skipChildren();
        }
        return employer;
    }

    private static void compare(String employer, String found, String where) {
        if (!found.strip().equals(employer)) {
            throw new UsageFault(
                    "%s names employer '%s', not %s; nothing was sent"
                            .formatted(where, found.strip(), employer));
        }
    }
}
