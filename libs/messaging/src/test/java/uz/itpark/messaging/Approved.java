package uz.itpark.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.internals.RecordHeaders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The approved JSON of events: {@code <wire name>.json} and {@code <wire name>-<case>.json} are
 * what today's code writes of a sample; {@code <wire name>.former-<n>.json} is what former code
 * wrote, kept when the form changes.
 */
final class Approved {

    /** Where they lie, seen from a module. */
    static final Path FOLDER = Path.of("../contracts/src/test/resources/approved");

    private static final Pattern NAME =
            Pattern.compile("(?<wireName>.+\\.v\\d+)(?<rest>-[a-z-]+|\\.former-\\d+)?\\.json");

    private final JsonMapper json = new JsonMapper();
    private final CloudEvents cloudEvents = new CloudEvents("/approved");
    private final Map<String, byte[]> files = new TreeMap<>();

    Approved(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    /** What is wrong between these files, these samples and the events there are. */
    List<String> faults(Map<String, Event> samples) {
        List<String> faults = new ArrayList<>();
        for (String wireName : wireNames()) {
            if (!files.containsKey(wireName + ".json")) {
                faults.add(wireName + " has no approved file");
            }
        }
        samples.forEach((name, event) -> {
            byte[] file = files.get(name + ".json");
            if (file == null) {
                faults.add(name + ".json is missing; today it would be " + written(event));
            } else {
                compare(name, event, file).forEach(faults::add);
            }
        });
        files.forEach((name, file) -> explain(name, file, samples).forEach(faults::add));
        return faults;
    }

    private List<String> compare(String name, Event event, byte[] file) {
        List<String> faults = new ArrayList<>();
        if (!name.split("-", 2)[0].equals(Topic.wireNameOf(event.getClass()))) {
            faults.add(name + " is not named after its event");
        }
        if (!json.readTree(file).equals(written(event))) {
            faults.add(name + " is written otherwise today: " + written(event));
        }
        try {
            if (!event.equals(read(Topic.wireNameOf(event.getClass()), file))) {
                faults.add(name + " is read otherwise than it was written");
            }
        } catch (MalformedEventException e) {
            faults.add(name + " cannot be read: " + e.getMessage());
        }
        return faults;
    }

    private List<String> explain(String name, byte[] file, Map<String, Event> samples) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !wireNames().contains(parts.group("wireName"))) {
            return List.of(name + " belongs to no event");
        }
        String rest = parts.group("rest");
        if (rest == null || rest.startsWith("-")) {
            return samples.containsKey(name.substring(0, name.length() - ".json".length()))
                    ? List.of()
                    : List.of(name + " has no sample");
        }
        try {
            Event event = read(parts.group("wireName"), file);
            return event.version() > 0 ? List.of() : List.of(name + " has lost its version");
        } catch (MalformedEventException e) {
            return List.of(name + " can no longer be read: " + e.getMessage());
        }
    }

    JsonNode written(Event event) {
        return json.readTree(cloudEvents.json(event));
    }

    /** As a consumer meets it. */
    Event read(String wireName, byte[] value) {
        var headers = new RecordHeaders();
        headers.add("ce_type", wireName.getBytes(UTF_8));
        return cloudEvents.read(topicOf(wireName), headers, value).orElseThrow();
    }

    private static Topic<?> topicOf(String wireName) {
        return Topics.ALL.stream()
                .filter(topic -> topic.eventNamed(wireName).isPresent())
                .findAny()
                .orElseThrow();
    }

    private static TreeSet<String> wireNames() {
        TreeSet<String> names = new TreeSet<>();
        Topics.ALL.forEach(topic -> names.addAll(topic.eventsByWireName().keySet()));
        return names;
    }
}
