package uz.itpark.console.dashboard;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Instant;

/** Where a chart's numbers are to be had as a file. */
public record Address(String path, MultiValueMap<String, String> question) {

    static Address of(String figure, MultiValueMap<String, String> question) {
        return new Address("/figures/" + figure, question);
    }

    String file(String format) {
        return with("format", format);
    }

    /** Revisions say themselves as known at which instants. */
    String at(Instant asKnownAt) {
        if (question.containsKey(Revisions.KNOWN_AT)) {
            return with(Revisions.KNOWN_AT, String.valueOf(question.getFirst(Revisions.KNOWN_AT)));
        }
        return with("asKnownAt", asKnownAt.toString());
    }

    private String with(String name, String value) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(question);
        all.set(name, value);
        return UriComponentsBuilder.fromPath(path).queryParams(all).encode().toUriString();
    }
}
