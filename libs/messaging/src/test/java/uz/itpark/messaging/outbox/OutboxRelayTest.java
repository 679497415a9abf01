package uz.itpark.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;

import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import uz.itpark.embedded.EmbeddedDatabase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A relay that ends at any line: what was written is published, and in its order. */
class OutboxRelayTest {

    private static final String THINGS = "things";

    /** A process that is killed does not handle it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final List<String> published = new CopyOnWriteArrayList<>();
    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void start() {
        database = EmbeddedDatabase.inMemory(0);
        client = MongoClients.create(database.uri("park"));
        mongo = new MongoTemplate(client, "park");
    }

    @AfterEach
    void stop() {
        client.close();
        database.close();
    }

    @Test
    void whatIsWrittenIsPublishedAtOnceAndCleared() {
        OutboxRelay relay = started(this::publish);
        write("a", "1", "2");
        relay.wake(Set.of("a"));
        awaitPublished("1", "2");
        relay.stop();
    }

    @Test
    void whatWasJustWrittenIsPublishedUnread() {
        OutboxRelay relay = new OutboxRelay(store(), this::publish);
        relay.publish(Map.of("a", write("a", "1", "2")));
        // Told before it starts: who is started first may find for himself what he is told then.
        relay.start();
        awaitPublished("1", "2");
        relay.stop();
    }

    @Test
    void writtenAgainBeforeItWasPublishedNothingIsLostOrOutOfOrder() {
        OutboxRelay relay = new OutboxRelay(store(), this::publish);
        relay.publish(Map.of("a", write("a", "1")));
        write("a", "2");
        // As a killed process leaves it: that it was written again nobody is told.
        relay.start();
        waiting().until(() -> published.contains("1"));
        relay.wake(Set.of("a"));
        awaitCleared();
        relay.stop();
        assertThat(published.stream().distinct()).containsExactly("1", "2");
    }

    @Test
    void whatWasJustWrittenIsPublishedWhenTheBrokerIsBack() {
        AtomicBoolean away = new AtomicBoolean(true);
        OutboxRelay relay =
                new OutboxRelay(
                        store(),
                        messages -> {
                            if (away.getAndSet(false)) {
                                throw new java.io.IOException("the broker is away");
                            }
                            publish(messages);
                        });
        relay.publish(Map.of("a", write("a", "1")));
        relay.start();
        awaitPublished("1");
        relay.stop();
    }

    @Test
    void killedBetweenWriteAndPublishTheNextProcessPublishes() {
        write("a", "1", "2");
        OutboxRelay next = started(this::publish);
        awaitPublished("1", "2");
        next.stop();
    }

    @Test
    void killedBeforeTheBrokerTookItTheNextProcessPublishes() {
        write("a", "1", "2");
        AtomicInteger tries = new AtomicInteger();
        started(messages -> {
            tries.incrementAndGet();
            throw new Killed();
        });
        waiting().until(() -> tries.get() == 1);

        OutboxRelay next = started(this::publish);
        awaitPublished("1", "2");
        next.stop();
    }

    @Test
    void killedBetweenPublishAndClearTheNextProcessPublishesTheSameAgain() {
        write("a", "1", "2");
        started(messages -> {
            publish(messages);
            throw new Killed();
        });
        waiting().until(() -> published.size() == 2);
        assertThat(store().count()).isOne();

        OutboxRelay next = started(this::publish);
        awaitPublished("1", "2", "1", "2");
        next.stop();
    }

    @Test
    void killedHalfWayThroughABatchNothingIsLostAndEachDocumentKeepsItsOrder() {
        write("a", "a1", "a2");
        write("b", "b1", "b2");
        started(messages -> {
            publish(messages.subList(0, 3));
            throw new Killed();
        });
        waiting().until(() -> published.size() == 3);

        OutboxRelay next = started(this::publish);
        awaitCleared();
        next.stop();
        assertThat(firstOf("a1")).isLessThan(firstOf("a2"));
        assertThat(firstOf("b1")).isLessThan(firstOf("b2"));
    }

    @Test
    void whatIsAddedBetweenPublishAndClearIsPublishedAfterwards() {
        write("a", "1");
        AtomicInteger sends = new AtomicInteger();
        OutboxRelay relay =
                started(messages -> {
                    publish(messages);
                    if (sends.incrementAndGet() == 1) {
                        write("a", "2");
                    }
                });
        waiting().until(() -> sends.get() > 0);
        relay.wake(Set.of("a"));
        awaitCleared();
        relay.stop();
        assertThat(published.stream().distinct()).containsExactly("1", "2");
    }

    @Test
    void withTheBrokerAwayWritesGoOnAndAllIsPublishedInOrderWhenItIsBack() {
        AtomicInteger refusals = new AtomicInteger(3);
        OutboxRelay relay =
                started(messages -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new java.io.IOException("the broker is away");
                    }
                    publish(messages);
                });
        for (String message : List.of("1", "2", "3", "4")) {
            write("a", message);
            relay.wake(Set.of("a"));
        }
        awaitCleared();
        relay.stop();
        assertThat(published.stream().distinct()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatIsTooMuchAtOnceIsPublishedInPieces() {
        for (int document = 0; document < 20; document++) {
            write("d" + document, "m" + document);
        }
        OutboxRelay relay =
                started(messages -> {
                    if (messages.size() > 3) {
                        throw new java.io.IOException("more than a message may hold");
                    }
                    publish(messages);
                });
        awaitCleared();
        relay.stop();
        assertThat(published).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void moreThanIsRememberedIsFoundAgain() {
        AtomicBoolean away = new AtomicBoolean(true);
        OutboxRelay relay =
                started(messages -> {
                    if (away.get()) {
                        throw new java.io.IOException("the broker is away");
                    }
                    publish(messages);
                });
        relay.wake(
                IntStream.range(0, Woken.MOST + 1_000).mapToObj(i -> "of elsewhere " + i).toList());
        write("a", "1");
        relay.wake(Set.of("a"));
        away.set(false);
        awaitPublished("1");
        relay.stop();
    }

    private void publish(List<OutboxMessage> messages) {
        messages.forEach(message -> published.add(message.id()));
    }

    private OutboxStore store() {
        return new OutboxStore(mongo, THINGS);
    }

    private OutboxRelay started(EventSender sender) {
        OutboxRelay relay = new OutboxRelay(store(), sender);
        relay.start();
        return relay;
    }

    /** As an aggregate writes: its change and its events at once. */
    private Outbox write(String id, String... ids) {
        Document before = mongo.getCollection(THINGS).find(Filters.eq("_id", id)).first();
        Outbox held =
                before == null || before.get("outbox") == null
                        ? null
                        : mongo.getConverter()
                                .read(Outbox.class, before.get("outbox", Document.class));
        Document outbox = new Document();
        List<OutboxMessage> added =
                List.of(ids).stream()
                        .map(message ->
                                new OutboxMessage(
                                        message, "topic", id, id, "type", Instant.EPOCH, "{}"))
                        .toList();
        Outbox written = Outbox.with(held, added);
        mongo.getConverter().write(written, outbox);
        mongo.getCollection(THINGS)
                .replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id).append("outbox", outbox),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
        return written;
    }

    private int firstOf(String id) {
        return published.indexOf(id);
    }

    private void awaitPublished(String... ids) {
        awaitCleared();
        assertThat(published).containsExactly(ids);
    }

    /** The end of the relay's thread is what these tests are about, and no failure of theirs. */
    private static ConditionFactory waiting() {
        return await().dontCatchUncaughtExceptions();
    }

    private void awaitCleared() {
        waiting().until(() -> store().count() == 0);
    }
}
