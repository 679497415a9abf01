package uz.itpark.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.reporting.cells.Postings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What goes into the topic of employments, and what is posted to the ledger of it. */
class ReportingTopologyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LEDGER = "ledger";

    @TempDir Path state;
    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> employments;
    private TestOutputTopic<byte[], byte[]> ledger;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "reporting-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver =
                new TopologyTestDriver(
                        ReportingTopology.of(new CloudEvents("/test"), LEDGER), settings);
        var out = new ByteArraySerializer();
        var in = new ByteArrayDeserializer();
        employments = driver.createInputTopic(Topics.EMPLOYMENTS.name(), out, out);
        ledger = driver.createOutputTopic(LEDGER, in, in);
        deadLetters = driver.createOutputTopic(ReportingTopology.DEAD_LETTERS, in, in);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aHireIsPostedOnceHoweverOftenItArrives() {
        arrives(job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));
        arrives(job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));

        assertThat(posted())
                .containsExactlyInAnyOrder(
                        "1 HIRED 2021-03-01 known 2021-03-02T08:00:00Z",
                        "1 PERSON 2021-03-01 known 2021-03-02T08:00:00Z");
    }

    @Test
    void aCorrectionTakesBackFromTheInstantOfItsRecording() {
        arrives(job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));
        posted();

        arrives(
                job(
                        "anna",
                        "k1",
                        2,
                        spell("2021-03-01", null, "2021-03-02T08:00:00Z", "2021-06-01T08:00:00Z"),
                        spell("2021-04-01", null, "2021-06-01T08:00:00Z", null)));

        assertThat(posted())
                .containsExactlyInAnyOrder(
                        "-1 HIRED 2021-03-01 known 2021-06-01T08:00:00Z",
                        "1 HIRED 2021-04-01 known 2021-06-01T08:00:00Z",
                        "-1 PERSON 2021-03-01 known 2021-06-01T08:00:00Z",
                        "1 PERSON 2021-04-01 known 2021-06-01T08:00:00Z");
    }

    @Test
    void anOlderStateThatArrivesLateChangesNothing() {
        arrives(job("anna", "k1", 2, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));
        posted();

        arrives(job("anna", "k1", 1));

        assertThat(posted()).isEmpty();
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersWithCauseAndOrigin() {
        poison("anna/k1");

        TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("anna/k1");
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{");
        assertThat(header(letter, "dead-letter-origin")).matches("itpark.employment.v1-0@0");
        assertThat(header(letter, "dead-letter-cause")).contains("no uz.itpark.employment");
    }

    @Test
    void laterJobsOfTheSameWorkerWaitBehindItAndOthersGoOn() {
        poison("anna/k1");
        arrives(job("anna", "k2", 1, spell("2021-05-01", null, "2021-05-02T08:00:00Z", null)));
        arrives(job("boris", "k3", 1, spell("2021-06-01", null, "2021-06-02T08:00:00Z", null)));

        assertThat(posted())
                .allSatisfy(posting -> assertThat(posting).contains("2021-06-01"))
                .hasSize(2);
    }

    @Test
    void afterTheMendTheLedgerIsThatOfARunThatNeverFailed() {
        EmploymentState first =
                job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null));
        EmploymentState second =
                job("anna", "k2", 1, spell("2021-05-01", null, "2021-05-02T08:00:00Z", null));
        arrives(first);
        arrives(second);
        List<String> neverFailed = posted();
        stop();
        start();

        poison("anna/k1");
        arrives(second);
        arrives(second);
        assertThat(posted()).isEmpty();
        arrives(first);

        assertThat(posted()).containsExactlyInAnyOrderElementsOf(neverFailed);
    }

    @Test
    void whatWaitsIsCountedUntilItWaitsNoLonger() {
        poison("anna/k1");
        arrives(job("anna", "k2", 1, spell("2021-05-01", null, "2021-05-02T08:00:00Z", null)));
        arrives(job("anna", "k2", 2, spell("2021-05-03", null, "2021-05-02T08:00:00Z", null)));
        arrives(job("anna", "k3", 1, spell("2021-06-01", null, "2021-06-02T08:00:00Z", null)));
        assertThat(waiting()).isEqualTo(2);

        arrives(job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));
        assertThat(waiting()).isEqualTo(-2);
    }

    private int waiting() {
        return ledger.readValuesToList().stream().mapToInt(Postings::waiting).sum();
    }

    @Test
    void aRecordWithoutAKeyBlocksNobody() {
        employments.pipeInput(new TestRecord<>(null, "{".getBytes(UTF_8), headers()));
        arrives(job("anna", "k1", 1, spell("2021-03-01", null, "2021-03-02T08:00:00Z", null)));

        assertThat(deadLetters.readValuesToList()).hasSize(1);
        assertThat(posted()).hasSize(2);
    }

    private void poison(String key) {
        employments.pipeInput(
                new TestRecord<>(key.getBytes(UTF_8), "{".getBytes(UTF_8), headers()));
    }

    private void arrives(EmploymentState state) {
        String key = state.workerId() + "/" + state.id();
        var event = new EmploymentEvent.Redated(state, Instant.parse("2022-01-01T00:00:00Z"));
        employments.pipeInput(
                new TestRecord<>(key.getBytes(UTF_8), JSON.writeValueAsBytes(event), headers()));
    }

    private static Headers headers() {
        Headers headers = new RecordHeaders();
        Map.of("ce_type", "uz.itpark.employment.redated.v1", "ce_id", "1")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private List<String> posted() {
        List<String> posted = new ArrayList<>();
        ledger.readValuesToList().forEach(posting -> posted.addAll(Postings.words(posting)));
        return posted;
    }

    private static EmploymentState job(String worker, String id, long version, Spell... spells) {
        return new EmploymentState(
                id,
                worker,
                "301234567",
                "K-" + id,
                LocalDate.of(1970, 1, 1),
                Gender.F,
                List.of(spells),
                version,
                List.of());
    }

    private static Spell spell(String from, String to, String recordedAt, String supersededAt) {
        return new Spell(
                LocalDate.parse(from),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Spell.Entry.HIRED,
                to == null ? null : Spell.Exit.SEPARATED,
                "UZ-TK",
                null,
                BigDecimal.ONE,
                "2512",
                Instant.parse(recordedAt),
                supersededAt == null ? null : Instant.parse(supersededAt));
    }
}
