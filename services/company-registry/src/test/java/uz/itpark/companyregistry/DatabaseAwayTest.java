package uz.itpark.companyregistry;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.testing.TestToken;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DatabaseAwayTest {

    private static final MongoServer DATABASE = new MongoServer(new MemoryBackend());

    @LocalServerPort int port;
    @TestBean EventSender eventSender;

    static EventSender eventSender() {
        return new RecordingSender();
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String address = DATABASE.bindAndGetConnectionString();
        properties.add("spring.mongodb.uri", () -> address + "/registry");
    }

    @Test
    void withTheDatabaseAwayRequestsAreToldToComeAgainWithinTwoSeconds() throws Exception {
        String application =
                "{\"tin\":\"301234567\",\"name\":\"A\",\"activity\":\"62.01.0\",\"region\":\"UZ-TK\"}";
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(
                            http.send(request("warm-up", application), BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(201);
            DATABASE.shutdownNow();
            for (int i = 0; i < 3; i++) {
                Instant before = Instant.now();
                HttpResponse<String> answer =
                        http.send(request("key-" + i, application), BodyHandlers.ofString());
                assertThat(Duration.between(before, Instant.now()))
                        .isLessThan(Duration.ofSeconds(2));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("/problems/unavailable");
            }
        }
    }

    private HttpRequest request(String key, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/companies"))
                .header("Authorization", TestToken.of("park-admin").bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
