package uz.itpark.testing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** A service's OpenAPI document, against which its answers are held. */
final class Described {

    private final JsonNode paths;

    Described(String document) {
        paths = JsonMapper.shared().readTree(document).path("paths");
    }

    /**
     * What an answer has that the document does not know; empty where it knows all, or does not
     * describe the endpoint at all.
     *
     * @param endpoint as in {@code GET /v1/things/{id}}
     * @param type the media type, empty for an answer without a body
     */
    Optional<String> lacks(String endpoint, int status, String type) {
        String[] parts = endpoint.split(" ", 2);
        if (!paths.has(parts[1])) {
            return Optional.empty();
        }
        JsonNode responses =
                paths.path(parts[1])
                        .path(parts[0].toLowerCase(java.util.Locale.ROOT))
                        .path("responses");
        JsonNode response =
                responses.path(responses.has("" + status) ? "" + status : status / 100 + "XX");
        if (response.isMissingNode()) {
            return Optional.of("status " + status);
        }
        String bare = type.split(";", 2)[0].strip();
        boolean known =
                bare.isEmpty()
                        || response.path("content").propertyNames().stream()
                                .anyMatch(each -> each.split(";", 2)[0].equals(bare));
        return known ? Optional.empty() : Optional.of(bare + " with status " + status);
    }
}
