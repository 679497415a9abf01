package uz.itpark.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The form of every event is approved, and stays readable. */
class ApprovedTest {

    private static final String AMENDED = "uz.itpark.center.amended.v1";

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Event> samples = Samples.all();
    @TempDir Path copy;

    @BeforeEach
    void copyFiles() throws IOException {
        try (var files = Files.list(Approved.FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void everyEventIsWrittenAsApprovedAndReadBackToTheSame() throws IOException {
        assertThat(new Approved(Approved.FOLDER).faults(samples)).isEmpty();
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() throws IOException {
        Approved approved = new Approved(Approved.FOLDER);
        samples.values()
                .forEach(sample -> {
                    JsonNode later = approved.written(sample);
                    addEverywhere(later);
                    assertThat(approved.read(wireNameOf(sample), later.toString().getBytes()))
                            .isEqualTo(sample);
                });
    }

    @Test
    void anEventWithoutItsFileIsAFault() throws IOException {
        Files.delete(copy.resolve(AMENDED + ".json"));
        assertThat(faults()).contains(AMENDED + " has no approved file");
    }

    @Test
    void anEventWithoutASampleIsAFault() throws IOException {
        samples.remove(AMENDED);
        assertThat(faults()).containsExactly(AMENDED + ".json has no sample");
    }

    @Test
    void aFileWithoutItsEventIsAFault() throws IOException {
        Files.writeString(copy.resolve("uz.itpark.center.painted.v1.json"), "{}");
        assertThat(faults())
                .containsExactly("uz.itpark.center.painted.v1.json belongs to no event");
    }

    @Test
    void anotherFormIsAFault() throws IOException {
        Path file = copy.resolve(AMENDED + ".json");
        Files.writeString(file, Files.readString(file).replace("\"seats\"", "\"places\""));
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith(AMENDED + " is written otherwise today"))
                .anyMatch(fault -> fault.startsWith(AMENDED + " cannot be read"));
    }

    @Test
    void aFormerFormIsReadForEver() throws IOException {
        ObjectNode former = (ObjectNode) json.readTree(copy.resolve(AMENDED + ".json").toFile());
        ((ObjectNode) former.get("center")).remove("plannedBy");
        Path file = copy.resolve(AMENDED + ".former-1.json");
        Files.writeString(file, former.toString());
        assertThat(faults()).isEmpty();

        ((ObjectNode) former.get("center")).remove("decisions");
        Files.writeString(file, former.toString());
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(AMENDED + ".former-1.json can no longer be read");
    }

    @Test
    void whatLacksAPartIsNoEvent() throws IOException {
        Approved approved = new Approved(Approved.FOLDER);
        for (Event sample : samples.values()) {
            ObjectNode whole = (ObjectNode) approved.written(sample);
            for (String part : whole.propertyNames()) {
                assertThatThrownBy(() -> read(approved, sample, whole.deepCopy().without(part)))
                        .as("%s without %s", wireNameOf(sample), part)
                        .isInstanceOf(MalformedEventException.class)
                        .hasMessageContaining(part);
                assertThatThrownBy(() -> read(approved, sample, whole.deepCopy().putNull(part)))
                        .as("%s with null for %s", wireNameOf(sample), part)
                        .isInstanceOf(MalformedEventException.class)
                        .hasMessageContaining(part);
            }
        }
    }

    private static Event read(Approved approved, Event sample, JsonNode value) {
        return approved.read(wireNameOf(sample), value.toString().getBytes());
    }

    private Iterable<String> faults() throws IOException {
        return new Approved(copy).faults(new HashMap<>(samples));
    }

    private static void addEverywhere(JsonNode node) {
        node.forEach(ApprovedTest::addEverywhere);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "?").putArray("alsoAdded").addObject().put("deep", 1);
        }
    }

    private static String wireNameOf(Event event) {
        return Topic.wireNameOf(event.getClass());
    }
}
