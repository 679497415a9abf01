package uz.itpark.companyregistry;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyStatus;
import uz.itpark.testing.TestInfrastructure;
import uz.itpark.testing.TestToken;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Events as they really arrive in the topic. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublishingTest {

    private static final MongoServer DATABASE = new MongoServer(new MemoryBackend());

    @LocalServerPort int port;
    @Autowired JsonMapper json;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry properties) throws Exception {
        String address = DATABASE.bindAndGetConnectionString();
        properties.add("spring.mongodb.uri", () -> address + "/registry");
        properties.add("spring.kafka.bootstrap-servers", TestInfrastructure.running()::brokers);
    }

    @AfterAll
    static void stop() {
        DATABASE.shutdownNow();
    }

    @Test
    void anApplicationArrivesInTheTopicAsACloudEventWithItsWholeState() throws Exception {
        HttpResponse<String> answer = apply("301234567");
        assertThat(answer.statusCode()).isEqualTo(201);

        ConsumerRecord<byte[], byte[]> record = read(1).getFirst();

        String id = json.readTree(answer.body()).get("id").asString();
        assertThat(text(record.key())).isEqualTo(id);
        assertThat(record.partition()).isEqualTo(Utils.toPositive(Utils.murmur2(record.key())) % 4);
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("uz.itpark.company.applied.v1");
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_id")).isNotEmpty();
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        CompanyEvent.Applied event = json.readValue(record.value(), CompanyEvent.Applied.class);
        assertThat(event.company().tin()).isEqualTo("301234567");
        assertThat(event.company().status()).isEqualTo(CompanyStatus.APPLIED);
        assertThat(event.company().decisions()).hasSize(1);
        assertThat(event.company().profiles()).hasSize(1);
        assertThat(text(record.value())).doesNotContain("Aziz");
    }

    private HttpResponse<String> apply(String tin) throws Exception {
        String body =
                "{\"tin\":\"%s\",\"name\":\"A\",\"activity\":\"62.01.0\",\"region\":\"UZ-TK\",\"director\":\"Aziz\"}"
                        .formatted(tin);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/companies"))
                            .header("Authorization", TestToken.of("park-admin").bearer())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(20);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                TestInfrastructure.running().brokers(),
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(
                    IntStream.range(0, Topics.COMPANIES.partitions())
                            .mapToObj(p -> new TopicPartition(Topics.COMPANIES.name(), p))
                            .toList());
            while (records.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
