package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two reporting services share the work; one is lost without a word, and no figure is. */
class TwoReportersIT {

    private static final int COPIES = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir static Path data;

    @Test
    void whenOneIsKilledUnderLoadTheOtherHasEveryFigureRight() throws Exception {
        try (Park park = Park.start(data)) {
            Process second = park.anotherReporting();
            try {
                awaitCounted(park.anotherApi());
                List<GoldenPark> copies = new ArrayList<>();
                for (int copy = 0; copy < COPIES; copy++) {
                    GoldenPark another = new GoldenPark(copy);
                    another.register(
                            park.api(Park.Part.COMPANY_REGISTRY),
                            park.api(Park.Part.REMOTE_SERVICE_CENTER));
                    copies.add(another);
                }
                for (int copy = 0; copy < COPIES; copy++) {
                    send(park, copies.get(copy), new Random(copy));
                    if (copy == COPIES / 2) {
                        second.destroyForcibly().onExit().join();
                    }
                }
                Api first = park.api(Park.Part.REPORTING);
                awaitCounted(first);
                assertRight(copies, first);

                second = park.anotherReporting();
                Api third = park.anotherApi();
                awaitCounted(third);
                park.kill(Park.Part.REPORTING);
                assertRight(copies, third);
            } finally {
                second.destroyForcibly().onExit().join();
            }
        }
    }

    private static void assertRight(List<GoldenPark> copies, Api reporting) throws IOException {
        for (GoldenPark copy : copies) {
            assertThat(copy.differences("expected-2.ndjson", reporting, Map.of())).isEmpty();
        }
    }

    private static void send(Park park, GoldenPark copy, Random random) throws IOException {
        List<String> events = new ArrayList<>(copy.events("events-1.ndjson"));
        events.addAll(copy.events("events-2.ndjson"));
        Collections.shuffle(events, random);
        for (int from = 0; from < events.size(); from += 10) {
            List<String> some = events.subList(from, Math.min(events.size(), from + 10));
            park.api(Park.Part.EMPLOYMENT)
                    .post("/v1/employment-events", "[" + String.join(",", some) + "]", null)
                    .ok();
        }
    }

    private static void awaitCounted(Api reporting) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    JsonNode freshness = reporting.get("/v1/freshness", Map.of()).ok();
                    assertThat(freshness.path("pendingEvents").asInt(-1))
                            .as("%s", freshness)
                            .isZero();
                });
    }
}
