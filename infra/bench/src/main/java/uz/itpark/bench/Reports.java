package uz.itpark.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/** Asks reporting over HTTP. */
public final class Reports implements AutoCloseable {

    private static final int TRIES = 30;
    private static final String REBUILD = "/actuator/rebuild";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final String authorization;

    /**
     * @param token of somebody who sees the figures whole
     */
    public Reports(String url, String token) {
        this.url = url;
        this.authorization = "Bearer " + token;
    }

    /** The answer as it came; a service that asks to come again is asked again. */
    public String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path);
        for (int again = 0; answer.statusCode() == 503 && again < TRIES; again++) {
            TimeUnit.SECONDS.sleep(1);
            answer = send(path);
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization);
    }

    public JsonNode answer(String path) throws IOException, InterruptedException {
        return json.readTree(text(path));
    }

    /** Of a figure that is one number. */
    public long value(String path) throws IOException, InterruptedException {
        return answer(path).required("observations").required(0).required("value").asLong();
    }

    /** Whether every event of the topic is in the figures. */
    public boolean allCounted() throws IOException, InterruptedException {
        JsonNode pending = answer("/v1/freshness").required("pendingEvents");
        return pending.isNumber() && pending.asLong() == 0;
    }

    /** Has all figures counted anew beside those that answer. */
    public void rebuild() throws IOException, InterruptedException {
        HttpRequest request =
                request(REBUILD)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.noBody())
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no rebuild: " + answer.body());
        }
    }

    /** Whether every event is counted anew. */
    public boolean allCountedAnew() throws IOException, InterruptedException {
        JsonNode state = answer(REBUILD);
        return state.path("next").isNull() || state.path("pending").asLong(1) == 0;
    }

    /** Whether those that were counted anew have taken the place of the others. */
    public boolean isRebuilt() throws IOException, InterruptedException {
        JsonNode state = answer(REBUILD);
        if (!state.required("differences").isEmpty()) {
            throw new IllegalStateException("counted anew, and not the same: " + state);
        }
        return state.path("next").isNull();
    }

    @Override
    public void close() {
        http.close();
    }
}
