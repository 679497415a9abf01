package uz.itpark.referencepark;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A service of the park, asked over HTTP. What it refuses is a failure that says why. */
final class Service {

    static final JsonMapper JSON = new JsonMapper();

    private static final Set<Integer> COME_AGAIN = Set.of(429, 502, 503, 504);
    private static final Retry PATIENCE =
            Retry.of(
                    "park",
                    RetryConfig.<HttpResponse<String>>custom()
                            .maxAttempts(12)
                            .intervalFunction(
                                    IntervalFunction.ofExponentialBackoff(
                                            Duration.ofMillis(500), 1.6, Duration.ofSeconds(20)))
                            .retryExceptions(IOException.class)
                            .retryOnResult(answer -> COME_AGAIN.contains(answer.statusCode()))
                            .build());

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String address;
    private final String token;

    /**
     * @param token of the park's administration
     */
    Service(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    get(
                            path
                                    + "?limit=500"
                                    + (cursor.isEmpty() ? "" : "&cursor=" + encode(cursor)));
            page.get("items").forEach(items::add);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    JsonNode post(String path, String mediaType, String body, @Nullable String idempotencyKey)
            throws IOException {
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    JsonNode put(String path, String body) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + token);
    }

    /** A service that is busy or away is asked again; whatever is sent twice counts once. */
    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    PATIENCE.executeCallable(
                            () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
            if (response.statusCode() / 100 != 2) {
                throw new IOException(
                        request.method()
                                + " "
                                + request.uri()
                                + " answered "
                                + response.statusCode()
                                + ": "
                                + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
