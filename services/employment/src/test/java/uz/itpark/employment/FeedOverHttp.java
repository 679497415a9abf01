package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The service over HTTP, with a register and centers that the tests stand in for. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FeedOverHttp {

    static final AtomicInteger TINS = new AtomicInteger(300_000_000);
    static final String CENTER = "0198f6d0-0000-7000-8000-000000000001";
    static HttpServer register;
    static volatile boolean registerAway;
    static volatile boolean centersAway;
    static Path workerKey;

    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = new JsonMapper();

    @LocalServerPort int port;
    @Autowired EventSender sender;
    @Autowired OutboxMessages messages;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws Exception {
        Path key = Files.createTempFile("worker", "key");
        Files.writeString(key, "1:" + Base64.getEncoder().encodeToString(new byte[32]));
        workerKey = Files.copy(key, Files.createTempFile("worker", "key"), REPLACE_EXISTING);
        properties.add("itpark.worker-key.file", workerKey::toString);
        properties.add("itpark.rejects-key.file", key::toString);
        register = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        // Every TIN that begins with 3 is a resident since 2020; no other is in the register.
        register.createContext(
                "/v1/companies",
                exchange -> {
                    String tin = exchange.getRequestURI().getQuery().substring(2);
                    String items =
                            tin.startsWith("3")
                                    ? "{\"tin\":\"%s\",\"residency\":[{\"from\":\"2020-01-01\",\"to\":null}]}"
                                            .formatted(tin)
                                    : "";
                    byte[] body = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(registerAway ? 500 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        register.createContext(
                "/v1/centers",
                exchange -> {
                    boolean known = exchange.getRequestURI().getPath().endsWith(CENTER);
                    byte[] body =
                            "{\"id\":\"%s\",\"employer\":\"399999999\",\"status\":\"OPERATING\"}"
                                    .formatted(CENTER)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    int status = known ? 200 : 404;
                    exchange.sendResponseHeaders(
                            centersAway ? 500 : status, known ? body.length : -1);
                    if (known) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        register.start();
        String url = "http://127.0.0.1:" + register.getAddress().getPort();
        properties.add("itpark.company-registry.url", () -> url);
        properties.add("itpark.remote-service-center.url", () -> url);
    }

    static String tin() {
        return String.valueOf(TINS.incrementAndGet());
    }

    static String hired(String id, String tin, String employment, String on) {
        return "{\"id\":\"%s\",\"type\":\"HIRED\",\"employer\":\"%s\",\"employment\":\"%s\",\"effectiveOn\":\"%s\",\"worker\":{\"pinfl\":\"30105990450019\",\"birthDate\":\"1999-05-01\",\"gender\":\"M\"},\"position\":{\"occupation\":\"2512\",\"region\":\"UZ-SA\",\"center\":null,\"fte\":1.0}}"
                .formatted(id, tin, employment, on);
    }

    static String terminated(String id, String tin, String employment, String on) {
        return "{\"id\":\"%s\",\"type\":\"TERMINATED\",\"employer\":\"%s\",\"employment\":\"%s\",\"effectiveOn\":\"%s\",\"reason\":\"OTHER\"}"
                .formatted(id, tin, employment, on);
    }

    static String with(String event, String field, String value) {
        return "{\"%s\":\"%s\",".formatted(field, value) + event.substring(1);
    }

    String counts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode counts = json(answer).get("counts");
        return "%s %s %s %s %s"
                .formatted(
                        counts.get("received"),
                        counts.get("accepted"),
                        counts.get("duplicate"),
                        counts.get("waiting"),
                        counts.get("rejected"));
    }

    List<String> codes(HttpResponse<String> answer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode problem : json(answer).get("rejected").get(0).get("problems")) {
            codes.add(problem.get("pointer").asString() + " " + problem.get("code").asString());
        }
        return codes;
    }

    JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    HttpResponse<String> send(String type, String body, String... key) throws Exception {
        return post("/v1/employment-events", type, body, key);
    }

    HttpResponse<String> post(String path, String type, String body, String... key)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        for (String value : key) {
            request.header("Idempotency-Key", value);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(byte[] body, String type, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url("/v1/employment-events")))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .build(),
                BodyHandlers.ofString());
    }
}
