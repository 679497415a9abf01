package uz.itpark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.embedded.EmbeddedDatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The trail under honest load, and under hands that reach into the database. */
class TrailTest {

    private static final String SERVICE = "registry";

    @TempDir Path directory;
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> links;
    private Seal seal;
    private Path headFile;

    @BeforeEach
    void open() throws Exception {
        database = EmbeddedDatabase.inMemory(0);
        client = MongoClients.create(database.uri(SERVICE));
        links = client.getDatabase(SERVICE).getCollection(Chain.COLLECTION);
        headFile = directory.resolve(SERVICE);
        seal =
                Seal.of(
                        Files.writeString(
                                directory.resolve("key"),
                                "1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void entriesOfManyCallersAndTwoProcessesFormOneChain() throws Exception {
        int each = 200;
        try (AuditTrail one = trail();
                AuditTrail other = trail();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                String call = "call-" + i;
                calls.add(callers.submit(() -> one.record(entry("one-" + call))));
                calls.add(callers.submit(() -> other.record(entry("other-" + call))));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
        Verification.Result result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(2L * each);
        assertThat(result.links()).isLessThan(2L * each);
    }

    @Test
    void aRestartGoesOnWhereTheChainEnded() throws Exception {
        write(3);
        write(2);
        assertThat(verify().entries()).isEqualTo(5);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aProcessKilledBetweenLinkAndNoteLosesNothing() throws Exception {
        write(2);
        String noted = Files.readString(headFile);
        write(1);
        Files.writeString(headFile, noted);
        write(1);
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().links()).isEqualTo(4);
    }

    @Test
    void anEntryThatWasEditedIsFound() throws Exception {
        write(5);
        links.updateOne(Filters.eq("_id", 3L), Updates.set("entries", List.of("{\"call\":\"?\"}")));
        assertThat(verify().findings()).containsExactly(new Finding.Altered(3));
    }

    @Test
    void aFieldThatWasAddedIsFound() throws Exception {
        write(3);
        links.updateOne(Filters.eq("_id", 2L), Updates.set("note", "nothing to see here"));
        assertThat(verify().findings()).contains(new Finding.Foreign("2"));
    }

    @Test
    void aLinkThatWasRemovedIsFound() throws Exception {
        write(5);
        links.deleteOne(Filters.eq("_id", 2L));
        assertThat(verify().findings()).containsExactly(new Finding.Missing(2, 2));
    }

    @Test
    void theFirstLinkThatWasRemovedIsFound() throws Exception {
        write(3);
        links.deleteOne(Filters.eq("_id", 1L));
        assertThat(verify().findings()).containsExactly(new Finding.Missing(1, 1));
    }

    @Test
    void linksThatChangedPlacesAreFound() throws Exception {
        write(5);
        Document second = links.find(Filters.eq("_id", 2L)).first();
        Document fourth = links.find(Filters.eq("_id", 4L)).first();
        put(2, fourth);
        put(4, second);
        assertThat(verify().findings()).contains(new Finding.Altered(2), new Finding.Altered(4));
    }

    @Test
    void aTailThatWasCutOffIsFound() throws Exception {
        write(5);
        links.deleteMany(Filters.gte("_id", 4L));
        assertThat(verify().findings()).containsExactly(new Finding.CutOff(3, 5));
    }

    @Test
    void aChainThatWasRemovedAltogetherIsFound() throws Exception {
        write(5);
        links.drop();
        assertThat(verify().findings()).containsExactly(new Finding.CutOff(0, 5));
    }

    @Test
    void whatWasCutOffStaysFoundWhenTheServiceGoesOn() throws Exception {
        write(5);
        links.deleteMany(Filters.gte("_id", 4L));
        write(2);
        assertThat(verify().findings()).containsExactly(new Finding.Missing(4, 5));
    }

    @Test
    void aChainResealedWithAnotherKeyIsFound() throws Exception {
        write(3);
        Seal forger =
                Seal.of(
                        Files.writeString(
                                directory.resolve("other-key"),
                                "1:ZZEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        String previous = "";
        for (long number = 1; number <= 3; number++) {
            List<String> entries = List.of("{}");
            String forged = forger.of(SERVICE, number, previous, entries);
            put(number, new Link(number, previous, entries, forged).document());
            previous = forged;
        }
        assertThat(verify().findings())
                .contains(new Finding.Altered(1), new Finding.Altered(2), new Finding.Altered(3));
    }

    @Test
    void anotherServicesChainIsNotThisOnes() throws Exception {
        write(2);
        assertThat(
                        new Verification("employment", seal, Head.NONE)
                                .of(links.find().sort(Sorts.ascending("_id")))
                                .findings())
                .isNotEmpty();
    }

    @Test
    void withoutADatabaseNothingIsAcknowledged() throws Exception {
        write(1);
        try (AuditTrail trail = trail()) {
            database.close();
            assertThatThrownBy(() -> trail.record(entry("lost")))
                    .isInstanceOf(AuditTrail.UnavailableException.class);
        }
    }

    private void put(long number, Document link) {
        links.deleteOne(Filters.eq("_id", number));
        links.insertOne(new Document(link).append("_id", number));
    }

    /** As many links, an entry each. */
    private void write(int entries) throws Exception {
        try (AuditTrail trail = trail()) {
            for (int i = 0; i < entries; i++) {
                trail.record(entry("call-" + i));
            }
        }
    }

    private AuditTrail trail() {
        return new AuditTrail(new Chain(links, SERVICE, seal, headFile), new JsonMapper());
    }

    private Verification.Result verify() throws Exception {
        return VerifyTrails.verify(client, SERVICE, seal, headFile);
    }

    private static AuditTrail.Entry entry(String call) {
        return new AuditTrail.Entry(
                call,
                Instant.parse("2022-04-14T09:00:00Z"),
                "admin",
                "console",
                List.of("park-admin"),
                List.of(),
                "POST",
                "/v1/companies/1/decisions",
                null,
                null,
                null);
    }
}
