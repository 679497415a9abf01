package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;

import uz.itpark.testing.HttpService;
import uz.itpark.testing.HttpService.Reply;
import uz.itpark.testing.TestInfrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was answered is in the database, and nowhere else. */
class RestartTest {

    @TempDir Path directory;

    @Test
    void aSubmissionIsReadBackAfterTheServiceWasStartedAnew() throws Exception {
        String events = "[%s,{\"id\":\"x\"}]".formatted(event());
        List<String> settings = settings();
        String path;
        JsonNode receipt;
        List<String> kept;
        try (var service = started(settings)) {
            HttpService http = http(service);
            Reply sent = http.post("/v1/employment-events", events, "Idempotency-Key", "once");
            path = sent.header("Location");
            receipt = sent.json();
            assertThat(receipt.at("/counts/waiting").asInt()).isEqualTo(1);
            assertThat(receipt.at("/counts/rejected").asInt()).isEqualTo(1);
            kept = read(http, path);
        }
        try (var service = started(settings)) {
            HttpService http = http(service);
            assertThat(http.get(path).json()).isEqualTo(receipt);
            assertThat(read(http, path)).isEqualTo(kept);
            Reply again = http.post("/v1/employment-events", events, "Idempotency-Key", "once");
            assertThat(again.json()).isEqualTo(receipt);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
    }

    private static String event() {
        return FeedOverHttp.terminated("a", "300000000", "K-1", "2021-05-31");
    }

    private static List<String> read(HttpService http, String path) {
        List<String> read = new ArrayList<>();
        for (String part : List.of("/results", "/rejects")) {
            Reply reply = http.get(path + part);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.raw().body()).isNotEmpty();
            read.add(reply.raw().body());
        }
        return read;
    }

    private static HttpService http(ConfigurableApplicationContext service) {
        var server = ((WebServerApplicationContext) service).getWebServer();
        return new HttpService(Objects.requireNonNull(server).getPort());
    }

    private static ConfigurableApplicationContext started(List<String> settings) {
        return new SpringApplicationBuilder(EmploymentApplication.class)
                .initializers(context -> TestPropertyValues.of(settings).applyTo(context))
                .run();
    }

    /** No register is there to be asked: what is sent waits. */
    private List<String> settings() throws Exception {
        Path key = directory.resolve("key");
        Files.writeString(key, "1:" + Base64.getEncoder().encodeToString(new byte[32]));
        TestInfrastructure infrastructure = TestInfrastructure.running();
        return List.of(
                "server.port=0",
                "spring.kafka.bootstrap-servers=" + infrastructure.brokers(),
                "spring.mongodb.uri=" + infrastructure.databaseUri("test" + UUID.randomUUID()),
                "itpark.audit.head-file=" + directory.resolve("head"),
                "itpark.worker-key.file=" + key,
                "itpark.rejects-key.file=" + key,
                "itpark.company-registry.url=http://127.0.0.1:1");
    }
}
