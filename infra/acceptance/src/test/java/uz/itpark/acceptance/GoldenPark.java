package uz.itpark.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The worked park, as often as wanted side by side: each copy has companies and workers of its own,
 * whose numbers keep the order of the original's, so that every copy has the figures of the
 * original.
 */
final class GoldenPark {

    /** Room for a copy's numbers: TINs and PINFLs of the original differ below it. */
    private static final long APART = 1_000;

    private final int copy;
    private final Map<String, String> centerIds = new HashMap<>();
    private final TreeSet<String> tins = new TreeSet<>();

    GoldenPark(int copy) {
        this.copy = copy;
    }

    /** Registers companies and opens centers; may be repeated until it gets through. */
    void register(Api registry, Api centers) throws IOException {
        for (JsonNode company : lines("companies.ndjson")) {
            String tin = tin(company.get("tin").asString());
            tins.add(tin);
            ObjectNode application = ((ObjectNode) company).put("tin", tin);
            JsonNode decisions = application.remove("decisions");
            String id = created(registry, "/v1/companies", application, tin);
            decide(registry, "/v1/companies/" + id, decisions, tin);
        }
        for (JsonNode center : lines("centers.ndjson")) {
            ObjectNode plan = (ObjectNode) center;
            String key = plan.remove("key").asString();
            String openedOn = plan.remove("openedOn").asString();
            plan.put("employer", tin(plan.get("employer").asString()));
            String id = created(centers, "/v1/centers", plan, key);
            centerIds.put(key, id);
            decide(
                    centers,
                    "/v1/centers/" + id,
                    Api.JSON
                            .createArrayNode()
                            .add(
                                    Api.JSON
                                            .createObjectNode()
                                            .put("decision", "OPEN")
                                            .put("effectiveOn", openedOn)),
                    key);
        }
    }

    private String created(Api api, String path, JsonNode body, String key) throws IOException {
        return api.post(path, body.toString(), "create-" + copy + "-" + key)
                .ok()
                .get("id")
                .asString();
    }

    private void decide(Api api, String path, JsonNode decisions, String key) throws IOException {
        int number = 0;
        for (JsonNode decision : decisions) {
            api.post(
                            path + "/decisions",
                            decision.toString(),
                            "decide-" + copy + "-" + key + "-" + number++)
                    .ok();
        }
    }

    /** The events of a file, a line each, with this copy's numbers. */
    List<String> events(String file) {
        List<String> events = new ArrayList<>();
        for (JsonNode event : lines(file)) {
            ObjectNode own = (ObjectNode) event;
            own.put("employer", tin(own.get("employer").asString()));
            if (own.get("worker") instanceof ObjectNode worker) {
                long pinfl = Long.parseLong(worker.get("pinfl").asString());
                worker.put("pinfl", Long.toString(pinfl + copy * APART));
            }
            if (own.path("position").path("center").isString()) {
                ObjectNode position = (ObjectNode) own.get("position");
                position.put("center", centerIds.get(position.get("center").asString()));
            }
            events.add(own.toString());
        }
        return events;
    }

    /**
     * The differences between the expected figures and the answers, in words; none where all is
     * right.
     */
    List<String> differences(String file, Api reporting, Map<String, String> more)
            throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonNode expected : lines(file)) {
            Map<String, String> parameters = new LinkedHashMap<>(more);
            expected.get("params")
                    .properties()
                    .forEach(parameter ->
                            parameters.put(parameter.getKey(), parameter.getValue().asString()));
            parameters.put("company", String.join(",", tins));
            String path = expected.get("path").asString();
            JsonNode answer = reporting.get(path, parameters).ok();
            Observations.differences(own(expected.get("observations")), answer.get("observations"))
                    .forEach(difference ->
                            differences.add(path + " " + parameters + ": " + difference));
        }
        return differences;
    }

    /** The answers to all that is expected in a file, as they were sent. */
    List<String> answers(String file, Api reporting, Map<String, String> more) throws IOException {
        List<String> answers = new ArrayList<>();
        for (JsonNode expected : lines(file)) {
            Map<String, String> parameters = new LinkedHashMap<>(more);
            expected.get("params")
                    .properties()
                    .forEach(parameter ->
                            parameters.put(parameter.getKey(), parameter.getValue().asString()));
            Api.Response answer = reporting.get(expected.get("path").asString(), parameters);
            answer.ok();
            answers.add(answer.text());
        }
        return answers;
    }

    /** The personal numbers of all workers. */
    Set<String> pinfls() {
        return Stream.of("events-1.ndjson", "events-2.ndjson")
                .flatMap(file -> events(file).stream())
                .map(event -> Api.JSON.readTree(event).at("/worker/pinfl").asString(""))
                .filter(pinfl -> !pinfl.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The expected observations in the names of this copy. */
    private JsonNode own(JsonNode observations) {
        for (JsonNode observation : observations) {
            ObjectNode own = (ObjectNode) observation;
            if (own.path("company").isString()) {
                own.put("company", tin(own.get("company").asString()));
            }
            if (own.path("center").isString()) {
                own.put(
                        "center",
                        Objects.requireNonNull(centerIds.get(own.get("center").asString())));
            }
        }
        return observations;
    }

    private String tin(String original) {
        return Long.toString(Long.parseLong(original) + copy * APART);
    }

    private static List<JsonNode> lines(String file) {
        try (InputStream in = GoldenPark.class.getResourceAsStream("/golden/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Api.JSON::readTree)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
