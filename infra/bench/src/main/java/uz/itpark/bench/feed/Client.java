package uz.itpark.bench.feed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends to the feed and takes the time until the verdicts are there. */
public final class Client implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final String authorization;

    public Client(String url, String token) {
        this.url = url;
        this.authorization = "Bearer " + token;
    }

    /** Seconds until all of it has its verdict; throws unless all were accepted. */
    public double send(byte[] lines) throws Exception {
        return batch(lines).run().seconds();
    }

    /** Sends all at once, until everything has its verdict; throws unless all were accepted. */
    Contest.Run batch(byte[] lines) {
        long count = new String(lines, StandardCharsets.UTF_8).lines().count();
        return () -> {
            long start = System.nanoTime();
            accepted(post("application/x-ndjson", lines), count);
            return since(start);
        };
    }

    /** The same, an event a request. */
    Contest.Run singles(byte[] lines, int connections) {
        List<String> events = new String(lines, StandardCharsets.UTF_8).lines().toList();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int client = 0; client < connections; client++) {
            int first = client;
            clients.add(() -> {
                for (int i = first; i < events.size(); i += connections) {
                    byte[] event = events.get(i).getBytes(StandardCharsets.UTF_8);
                    accepted(post("application/json", event), 1);
                }
                return null;
            });
        }
        return () -> {
            try (var threads = Executors.newFixedThreadPool(connections)) {
                long start = System.nanoTime();
                for (var done : threads.invokeAll(clients)) {
                    done.get();
                }
                return since(start);
            }
        };
    }

    private static Contest.Took since(long start) {
        return new Contest.Took(0, (System.nanoTime() - start) / 1e9);
    }

    private HttpResponse<String> post(String type, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + "/v1/employment-events"))
                        .header("Authorization", authorization)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private void accepted(HttpResponse<String> answer, long count) {
        JsonNode counts = json.readTree(answer.body()).path("counts");
        long taken = counts.path("accepted").asLong() + counts.path("waiting").asLong();
        if (answer.statusCode() != 201 || taken != count) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    /** Until the relay has published everything: nothing of ours runs beside the rival. */
    void awaitPublished() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/actuator/backlog"))
                        .header("Authorization", authorization)
                        .build();
        long unpublished;
        do {
            TimeUnit.MILLISECONDS.sleep(500);
            String answer = http.send(request, BodyHandlers.ofString()).body();
            unpublished = json.readTree(answer).required("unpublished").asLong();
        } while (unpublished > 0);
    }

    @Override
    public void close() {
        http.close();
    }
}
