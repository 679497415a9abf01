package uz.itpark.reporting.figures;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers in the form that was asked for: by {@code format}, else by {@code Accept}. */
final class Responses {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Responses() {}

    static Format format(Parameters parameters, HttpHeaders headers) {
        Format asked = parameters.format();
        if (asked != null) {
            return asked;
        }
        List<MediaType> accepted = headers.getAccept();
        boolean csv =
                !accepted.isEmpty() && accepted.getFirst().getSubtype().equalsIgnoreCase("csv");
        return csv ? Format.csv : Format.json;
    }

    static ResponseEntity<Object> of(Answer answer, Format format) {
        return switch (format) {
            case json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
            case csv -> ResponseEntity.ok().contentType(CSV).body(CsvForm.of(answer));
        };
    }
}
