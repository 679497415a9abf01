package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import uz.itpark.acceptance.Park.Part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The worked park goes through the running product, again and again, and every figure must come
 * out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenParkIT {

    private static final int SHUFFLES = Integer.getInteger("itpark.shuffles", 12);
    private static final long SEED = Long.getLong("itpark.seed", 20_220_414L);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir static Path data;
    private static Park park;
    private static Instant between = Instant.MIN;
    private final GoldenPark original = new GoldenPark(0);

    @BeforeAll
    static void start() {
        park = Park.start(data);
    }

    @AfterAll
    static void stop() {
        park.close();
    }

    @Test
    @Order(1)
    void everyFigureIsRightAfterTheFirstReports() throws IOException {
        original.register(park.api(Part.COMPANY_REGISTRY), park.api(Part.REMOTE_SERVICE_CENTER));

        JsonNode receipt = post("[" + String.join(",", original.events("events-1.ndjson")) + "]");

        assertThat(receipt.get("counts").get("rejected").asInt()).isZero();
        assertThat(receipt.get("counts").get("received").asInt())
                .isEqualTo(original.events("events-1.ndjson").size());
        awaitCounted();
        assertThat(original.differences("expected-1.ndjson", reporting(), Map.of())).isEmpty();
        between = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    @Order(2)
    void everyFigureIsRightAfterLateReportsAndCorrections() throws IOException {
        JsonNode receipt =
                park.api(Part.EMPLOYMENT)
                        .post(
                                "/v1/employment-events",
                                "application/x-ndjson",
                                String.join("\n", original.events("events-2.ndjson")),
                                null)
                        .ok();

        assertThat(receipt.get("counts").get("rejected").asInt()).isZero();
        awaitCounted();
        assertThat(original.differences("expected-2.ndjson", reporting(), Map.of())).isEmpty();
        assertThatWhatWasKnownBetweenIsStillToldSo();
    }

    @Test
    @Order(3)
    void theSameReportsAgainChangeNothing() throws IOException {
        JsonNode receipt = post("[" + String.join(",", original.events("events-1.ndjson")) + "]");

        assertThat(receipt.get("counts").get("duplicate").asInt())
                .isEqualTo(receipt.get("counts").get("received").asInt());
        awaitCounted();
        assertThat(original.differences("expected-2.ndjson", reporting(), Map.of())).isEmpty();
    }

    /**
     * Copies of the park report at once, each in its own order and in batches of its own sizes,
     * some of them twice, while one process after another is killed and started again. A sender
     * without an answer sends again.
     */
    @Test
    @Order(4)
    void everyOrderAndEveryKillEndInTheSameFigures() throws Exception {
        List<GoldenPark> copies = new ArrayList<>();
        for (int copy = 1; copy <= SHUFFLES; copy++) {
            GoldenPark another = new GoldenPark(copy);
            another.register(park.api(Part.COMPANY_REGISTRY), park.api(Part.REMOTE_SERVICE_CENTER));
            copies.add(another);
        }
        AtomicInteger sent = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> feeds = new ArrayList<>();
            for (int i = 0; i < copies.size(); i++) {
                GoldenPark copy = copies.get(i);
                Random random = new Random(SEED + i);
                feeds.add(senders.submit(() -> sendShuffled(copy, random, sent)));
            }
            for (Part victim :
                    List.of(
                            Part.EMPLOYMENT,
                            Part.REPORTING,
                            Part.INFRASTRUCTURE,
                            Part.COMPANY_REGISTRY,
                            Part.REPORTING,
                            Part.REMOTE_SERVICE_CENTER,
                            Part.EMPLOYMENT)) {
                int before = sent.get();
                await().atMost(PATIENCE)
                        .until(() ->
                                sent.get() > before + 2 || feeds.stream().allMatch(Future::isDone));
                park.kill(victim);
                park.up();
            }
            for (Future<?> feed : feeds) {
                feed.get();
            }
        }
        awaitCounted();
        for (GoldenPark copy : copies) {
            assertThat(copy.differences("expected-2.ndjson", reporting(), Map.of()))
                    .as("seed %s", SEED)
                    .isEmpty();
        }
    }

    @Test
    @Order(5)
    void theParkFindsItsFiguresAgainAfterARest() throws IOException {
        park.down();
        park.up();

        awaitCounted();
        assertThat(original.differences("expected-2.ndjson", reporting(), Map.of())).isEmpty();
        assertThatWhatWasKnownBetweenIsStillToldSo();
    }

    private void assertThatWhatWasKnownBetweenIsStillToldSo() throws IOException {
        assertThat(
                        original.differences(
                                "expected-1.ndjson",
                                reporting(),
                                Map.of("asKnownAt", between.toString())))
                .isEmpty();
    }

    private static Void sendShuffled(GoldenPark copy, Random random, AtomicInteger sent)
            throws InterruptedException, ExecutionException {
        List<String> events = new ArrayList<>(copy.events("events-1.ndjson"));
        events.addAll(copy.events("events-2.ndjson"));
        Collections.shuffle(events, random);
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(8));
            String batch = "[" + String.join(",", events.subList(from, to)) + "]";
            int times = random.nextInt(4) == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                JsonNode receipt = insist(() -> post(batch));
                assertThat(receipt.get("counts").get("rejected").asInt())
                        .as("%s", receipt)
                        .isZero();
                sent.incrementAndGet();
            }
            from = to;
        }
        return null;
    }

    /** Tries until there is an answer. */
    private static JsonNode insist(Callable<JsonNode> request) {
        return await().atMost(PATIENCE)
                .ignoreExceptionsMatching(failure ->
                        failure instanceof IOException || failure instanceof AssertionError)
                .until(request, _ -> true);
    }

    private static JsonNode post(String batch) throws IOException {
        return park.api(Part.EMPLOYMENT).post("/v1/employment-events", batch, null).ok();
    }

    private static Api reporting() {
        return park.api(Part.REPORTING);
    }

    private static void awaitCounted() {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    JsonNode freshness = reporting().get("/v1/freshness", Map.of()).ok();
                    assertThat(freshness.path("pendingEvents").asInt(-1))
                            .as("%s", freshness)
                            .isZero();
                });
    }
}
