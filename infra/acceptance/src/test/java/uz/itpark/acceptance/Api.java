package uz.itpark.acceptance;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service's public interface, called over HTTP.
 *
 * @param token of whoever calls; empty for anybody
 */
record Api(String address, String token) {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    record Response(int status, JsonNode body, String text) {

        /** The body of an answer that must have been a success. */
        JsonNode ok() {
            if (status / 100 != 2) {
                throw new AssertionError("answered " + status + ": " + text);
            }
            return body;
        }
    }

    Response get(String path, Map<String, String> parameters) throws IOException {
        String query =
                parameters.entrySet().stream()
                        .map(parameter ->
                                parameter.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(request(query.isEmpty() ? path : path + "?" + query).GET());
    }

    Response post(String path, String body, @Nullable String idempotencyKey) throws IOException {
        return post(path, "application/json", body, idempotencyKey);
    }

    Response post(String path, String contentType, String body, @Nullable String idempotencyKey)
            throws IOException {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Response send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Response(
                    answer.statusCode(),
                    json && !answer.body().isBlank()
                            ? JSON.readTree(answer.body())
                            : JSON.nullNode(),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
