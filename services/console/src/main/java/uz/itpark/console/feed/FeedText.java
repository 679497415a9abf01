package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Events or a list, as pasted or from a file.
 *
 * @param type media type, seen by how it begins
 */
record FeedText(String text, String type) {

    /** A file goes before what is pasted. */
    static FeedText of(String pasted, @Nullable MultipartFile file) throws IOException {
        String text =
                file == null || file.isEmpty()
                        ? pasted
                        : new String(file.getBytes(), StandardCharsets.UTF_8);
        return new FeedText(text, type(text.strip()));
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

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
