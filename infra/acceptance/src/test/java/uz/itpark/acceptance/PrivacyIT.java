package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.acceptance.Park.Said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Keys change, people are erased, hands reach into the trail: what the operator's commands do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyIT {

    /** A command takes a second; the others are erased by the interface that it uses. */
    private static final int BY_COMMAND = 3;

    @TempDir static Path data;
    private static Park park;
    private static final GoldenPark GOLDEN = new GoldenPark(0);

    @BeforeAll
    static void start() throws IOException {
        park = Park.start(data);
        GOLDEN.register(park.api(Part.COMPANY_REGISTRY), park.api(Part.REMOTE_SERVICE_CENTER));
    }

    @AfterAll
    static void stop() {
        park.close();
    }

    @Test
    @Order(1)
    void noFigureOfAnyVintageChangesWithANewKeyOrAnErasedWorkerNotEvenWhenCountedAnew()
            throws IOException {
        send("events-1.ndjson");
        Map<String, String> between = known();
        send("events-2.ndjson");
        Map<String, String> now = known();
        List<String> before = answers(between, now);

        park.told("keys", "rotate");
        assertThat(answers(between, now)).isEqualTo(before);
        int erased = 0;
        for (String pinfl : GOLDEN.pinfls()) {
            erase(pinfl, erased++ < BY_COMMAND);
        }
        assertThat(answers(between, now)).isEqualTo(before);
        park.told("figures", "rebuild");

        assertThat(answers(between, now)).isEqualTo(before);
        assertThat(GOLDEN.differences("expected-2.ndjson", park.api(Part.REPORTING), Map.of()))
                .isEmpty();
    }

    private static void send(String file) throws IOException {
        assertThat(
                        park.api(Part.EMPLOYMENT)
                                .post(
                                        "/v1/employment-events",
                                        "[" + String.join(",", GOLDEN.events(file)) + "]",
                                        null)
                                .ok()
                                .at("/counts/rejected")
                                .asInt())
                .isZero();
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        park.api(Part.REPORTING)
                                        .get("/v1/freshness", Map.of())
                                        .ok()
                                        .path("pendingEvents")
                                        .asInt(-1)
                                == 0);
    }

    /** What is known up to now, and so for ever. */
    private static Map<String, String> known() {
        return Map.of("asKnownAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static List<String> answers(Map<String, String> between, Map<String, String> now)
            throws IOException {
        List<String> answers = new ArrayList<>();
        Api reporting = park.api(Part.REPORTING);
        answers.addAll(GOLDEN.answers("expected-1.ndjson", reporting, between));
        answers.addAll(GOLDEN.answers("expected-2.ndjson", reporting, now));
        // And as everybody is told.
        Api anybody = new Api(reporting.address(), "");
        answers.addAll(GOLDEN.answers("expected-2.ndjson", anybody, now));
        return answers;
    }

    private static void erase(String pinfl, boolean byCommand) throws IOException {
        String lookUp = "{\"pinfl\":\"%s\"}".formatted(pinfl);
        Api employment = park.api(Part.EMPLOYMENT);
        boolean known = employment.post("/v1/worker-lookups", lookUp, null).status() == 200;

        if (byCommand) {
            Said said = park.said(pinfl + "\n", "worker", "erase");
            assertThat(said.exit()).as(said.text()).isZero();
            assertThat(said.text()).contains(known ? "Erased" : "Nobody").doesNotContain(pinfl);
        } else {
            employment.post("/v1/worker-erasures", lookUp, null).ok();
        }
        assertThat(employment.post("/v1/worker-lookups", lookUp, null).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void theKeysAreTheOwnersAndTheNumberIsNoArgument() throws IOException {
        Path keys = data.resolve("secrets/worker-key");
        assertThat(Files.readAllLines(keys)).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(park.said("", "worker", "erase", "30105990450019").exit()).isNotZero();
        assertThat(park.said("3010599045001\n", "worker", "erase").exit()).isNotZero();
    }

    @Test
    @Order(3)
    void whoeverTouchesTheTrailInTheDatabaseIsFoundOut() {
        Said whole = park.said("", "audit", "verify", "--as-built");
        assertThat(whole.exit()).as(whole.text()).isZero();
        try (MongoClient client = MongoClients.create(park.database("employment"))) {
            var links = client.getDatabase("employment").getCollection("audit");
            found(
                    links,
                    "link 3 is not as it was written",
                    trail -> {
                        Document third = at(trail, 3);
                        String entry = third.getList("entries", String.class).getFirst();
                        third.put("entries", List.of(entry.replace("POST", "GET")));
                        put(trail, 3, third);
                    });
            found(links, "link 4 is gone", trail -> trail.deleteOne(new Document("_id", 4L)));
            found(
                    links,
                    "link 2 is not as it was written",
                    trail -> {
                        Document second = at(trail, 2);
                        put(trail, 2, at(trail, 5));
                        put(trail, 5, second);
                    });
        }
        assertThat(park.said("", "audit", "verify", "--as-built").exit()).isZero();
    }

    @Test
    @Order(4)
    void figuresThatAreCountedAnewAndDifferAreRefusedByName() throws IOException {
        try (MongoClient client = MongoClients.create(park.database("reporting"))) {
            var database = client.getDatabase("reporting");
            Document standing = database.getCollection("generations").find().first();
            int live = standing.getInteger("live");
            var books = database.getCollection("books");
            var ledger = database.getCollection("book-ledger-" + live);
            Document book = books.find(new Document("_id", live)).first();
            Document piece = ledger.find().first();
            // What no event tells of: a piece of the ledger is counted twice.
            long end = book.get("end", Number.class).longValue();
            Document twice =
                    new Document("from", end)
                            .append("to", end)
                            .append("bytes", piece.get("postings", Binary.class).length());
            String id = end + "-" + end;
            ledger.insertOne(new Document("_id", id).append("postings", piece.get("postings")));
            books.updateOne(
                    new Document("_id", live), new Document("$push", new Document("tails", twice)));

            Said said = park.said("", "figures", "rebuild");

            assertThat(said.exit()).as(said.text()).isEqualTo(1);
            assertThat(said.text())
                    .contains("is counted, rebuilt")
                    .contains("what was rebuilt does not count what the live figures count");
            assertThat(database.getCollection("generations").find().first().getInteger("live"))
                    .isEqualTo(live);
            books.updateOne(
                    new Document("_id", live),
                    new Document("$pull", new Document("tails", new Document("from", end))));
            ledger.deleteOne(new Document("_id", id));
        }
        assertThat(GOLDEN.differences("expected-2.ndjson", park.api(Part.REPORTING), Map.of()))
                .isEmpty();
    }

    /** Tampers, verifies, and puts back what was there. */
    private static void found(
            MongoCollection<Document> links,
            String finding,
            Consumer<MongoCollection<Document>> tampering) {
        List<Document> before =
                links.find(new Document("_id", new Document("$lte", 5L))).into(new ArrayList<>());
        tampering.accept(links);

        Said said = park.said("", "audit", "verify", "--as-built");

        assertThat(said.exit()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).containsPattern("employment +TAMPERED WITH").contains(finding);
        before.forEach(link -> put(links, link.getLong("_id"), link));
    }

    private static Document at(MongoCollection<Document> links, long number) {
        return Objects.requireNonNull(links.find(new Document("_id", number)).first());
    }

    private static void put(MongoCollection<Document> links, long number, Document link) {
        links.deleteOne(new Document("_id", number));
        Document moved = new Document(link);
        moved.put("_id", number);
        links.insertOne(moved);
    }
}
