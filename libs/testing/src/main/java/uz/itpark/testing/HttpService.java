package uz.itpark.testing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A running service as its clients meet it: over HTTP, the park's administrator unless told. */
public final class HttpService {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final @Nullable String authorization;

    public HttpService(int port) {
        this("http://127.0.0.1:" + port, TestToken.of("park-admin").bearer());
    }

    private HttpService(String address, @Nullable String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** The same service, met by whoever holds that token. */
    public HttpService as(TestToken token) {
        return new HttpService(address, token.bearer());
    }

    /** The same service, met by somebody without a token. */
    public HttpService anonymous() {
        return new HttpService(address, null);
    }

    /** What was answered. */
    public record Reply(int status, HttpResponse<String> raw) {

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** Empty where there is none. */
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The code of a problem document; fails for anything else. */
        public String problem() {
            if (!header("Content-Type").startsWith("application/problem+json")) {
                throw new AssertionError("no problem document: " + status + " " + raw.body());
            }
            JsonNode problem = json();
            String code = problem.path("code").asString("");
            if (problem.path("status").asInt() != status
                    || !problem.path("type").asString("").equals("/problems/" + code)) {
                throw new AssertionError("a problem at odds with itself: " + raw.body());
            }
            return code;
        }
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    /** Headers alternate with their values. */
    public Reply post(String path, String json, String... headers) {
        return send("POST", path, json, with("Content-Type", "application/json", headers));
    }

    public Reply patch(String path, String json, String... headers) {
        return send(
                "PATCH", path, json, with("Content-Type", "application/merge-patch+json", headers));
    }

    public Reply send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String name, String value, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }
}
