package uz.itpark.reporting;

import com.sun.net.httpserver.HttpServer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessages;
import uz.itpark.testing.TestToken;
import uz.itpark.testing.WithInfrastructure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The running service, one for all tests: two on one broker would share the events between them, so
 * each test has companies of its own. The services it asks have nothing pending unless {@link
 * #unpublished} says so.
 */
@WithInfrastructure
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "itpark.live.heartbeat=300ms",
            "itpark.live.readers=" + ReportingOverHttp.PLACES
        })
abstract class ReportingOverHttp {

    private static final JsonMapper JSON = new JsonMapper();

    final HttpClient http = HttpClient.newHttpClient();

    /** What the services upstream say they have not published. */
    static final AtomicInteger unpublished = new AtomicInteger();

    /** How many may listen to the totals. */
    static final int PLACES = 320;

    @LocalServerPort int port;
    @Autowired EventSender sender;
    @Autowired OutboxMessages messages;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        HttpServer upstream = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        upstream.createContext(
                "/actuator/backlog",
                exchange -> {
                    byte[] body =
                            "{\"unpublished\":%d,\"unread\":0}"
                                    .formatted(unpublished.get())
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        upstream.start();
        String url = "http://127.0.0.1:" + upstream.getAddress().getPort();
        properties.add("itpark.company-registry.url", () -> url);
        properties.add("itpark.employment.url", () -> url);
        properties.add("itpark.remote-service-center.url", () -> url);
        String state = Files.createTempDirectory("reporting-state").toString();
        properties.add("itpark.state.dir", () -> state);
        String key = Files.writeString(Path.of(state, "disclosure-key"), "k".repeat(32)).toString();
        properties.add("itpark.disclosure-key.file", () -> key);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        return send(method, path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The value of the only observation. */
    long total(String path) throws Exception {
        return json(get(path)).at("/observations/0/value").asLong(-1);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
