package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import uz.itpark.console.given.Given;

import java.io.IOException;

/**
 * Events or a list.
 *
 * @param type media type, seen by how it begins
 */
record FeedText(Given given, String type) {

    static FeedText of(String pasted, @Nullable MultipartFile file) throws IOException {
        Given given = Given.of(pasted, file);
        return new FeedText(given, type(given.text().strip()));
    }

    String text() {
        return given.text();
    }

    byte[] bytes() {
        return given.bytes();
    }

    /** A list of lines has objects on several of them; one object over many lines is JSON. */
    private static String type(String text) {
        if (text.startsWith("[")) {
            return "application/json";
        }
        if (!text.startsWith("{")) {
            return "text/csv";
        }
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        return end >= 0 && first.endsWith("}") ? "application/x-ndjson" : "application/json";
    }
}
