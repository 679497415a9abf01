package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.testing.TestToken;
import uz.itpark.testing.WithInfrastructure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * The running service over HTTP, with a register beside it in which every TIN from 310000000 to
 * 389999999 is a resident since 2020. TINs from 390000000 cannot be asked for, others are unknown.
 * Centers are named after the company that runs them: {@code 310000001-a}.
 */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FeedApi {

    static final String ANNA = "42010950450014";
    static final String BOBUR = "30105990450019";

    private static final AtomicInteger TINS = new AtomicInteger(310_000_000);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpServer REGISTER = register();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        Path key = Files.createTempFile("worker", "key");
        Files.writeString(key, "1:" + Base64.getEncoder().encodeToString(new byte[32]));
        String url = "http://127.0.0.1:" + REGISTER.getAddress().getPort();
        properties.add("itpark.worker-key.file", key::toString);
        properties.add("itpark.company-registry.url", () -> url);
        properties.add("itpark.remote-service-center.url", () -> url);
    }

    private static HttpServer register() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext(
                    "/v1/companies",
                    exchange -> {
                        String tin = exchange.getRequestURI().getQuery().substring(2);
                        String items =
                                tin.matches("3[1-8].*")
                                        ? "{\"tin\":\"%s\",\"residency\":[{\"from\":\"2020-01-01\",\"to\":null}]}"
                                                .formatted(tin)
                                        : "";
                        byte[] body =
                                ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(tin.startsWith("39") ? 500 : 200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.createContext(
                    "/v1/centers/",
                    exchange -> {
                        String id =
                                exchange.getRequestURI()
                                        .getPath()
                                        .substring("/v1/centers/".length());
                        byte[] body =
                                "{\"id\":\"%s\",\"employer\":\"%s\",\"status\":\"OPERATING\"}"
                                        .formatted(id, id.replaceFirst("-.*", ""))
                                        .getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tin() {
        return String.valueOf(TINS.incrementAndGet());
    }

    static String hired(String id, String tin, String employment, String pinfl, String on) {
        return """
        {"id":"%s","type":"HIRED","employer":"%s","employment":"%s","effectiveOn":"%s",\
        "worker":{"pinfl":"%s","birthDate":"%s","gender":"%s"},\
        "position":{"occupation":"2512","region":"UZ-SA","fte":1.0}}
        """
                .formatted(
                        id,
                        tin,
                        employment,
                        on,
                        pinfl,
                        pinfl.equals(ANNA) ? "1995-10-20" : "1999-05-01",
                        pinfl.equals(ANNA) ? "F" : "M")
                .strip();
    }

    static String event(String id, String type, String tin, String employment, String rest) {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"employer\":\"%s\",\"employment\":\"%s\",%s}"
                .formatted(id, type, tin, employment, rest);
    }

    static String terminated(String id, String tin, String employment, String on) {
        return event(
                id,
                "TERMINATED",
                tin,
                employment,
                "\"effectiveOn\":\"%s\",\"reason\":\"OTHER\"".formatted(on));
    }

    static String rekeyed(String id, String tin, String employment, String previous, String on) {
        return event(
                id,
                "REKEYED",
                tin,
                employment,
                "\"effectiveOn\":\"%s\",\"previousEmployment\":\"%s\"".formatted(on, previous));
    }

    static String annulled(String id, String tin, String employment, String annuls) {
        return event(
                id,
                "ANNULLED",
                tin,
                employment,
                "\"effectiveOn\":\"2021-06-01\",\"annuls\":\"%s\"".formatted(annuls));
    }

    static String correcting(String corrects, String event) {
        return "{\"corrects\":\"%s\",".formatted(corrects) + event.substring(1);
    }

    /** Reports events of which none may be rejected. */
    void report(String... events) throws Exception {
        HttpResponse<String> answer =
                post(
                        "/v1/employment-events",
                        "application/json",
                        Map.of(),
                        ("[" + String.join(",", events) + "]").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).get("counts").get("rejected").asInt()).as(answer.body()).isZero();
    }

    HttpResponse<String> post(String path, String type, Map<String, String> headers, byte[] body)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", TestToken.of("park-admin").bearer());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asString("")));
        return texts;
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
