package uz.itpark.embedded;

import static com.mongodb.client.model.Filters.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

class EmbeddedTest {

    @TempDir Path directory;

    @Test
    void aDatabaseOnDiskFindsItsDataAgain() throws Exception {
        try (var database = EmbeddedDatabase.onDisk(directory, 0);
                var client = MongoClients.create(database.uri("park"))) {
            client.getDatabase("park").getCollection("c").insertOne(ofEveryKind());
        }
        try (var database = EmbeddedDatabase.onDisk(directory, 0);
                var client = MongoClients.create(database.uri("park"))) {
            assertThat(client.getDatabase("park").getCollection("c").find().first())
                    .isEqualTo(ofEveryKind());
            Document hello = client.getDatabase("park").runCommand(new Document("hello", 1));
            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void whatIsTakenAwayFromADocumentIsGoneFromIndexesToo() throws Exception {
        try (var disk = EmbeddedDatabase.onDisk(directory, 0);
                var memory = EmbeddedDatabase.inMemory(0)) {
            for (EmbeddedDatabase database : List.of(disk, memory)) {
                try (var client = MongoClients.create(database.uri("park"))) {
                    var park = client.getDatabase("park");
                    MongoCollection<Document> documents = park.getCollection("c");
                    documents.createIndex(
                            Indexes.ascending("outbox.pending"),
                            new IndexOptions().unique(true).sparse(true));
                    Document outbox =
                            new Document("pending", "m").append("messages", List.of("text", 1));
                    documents.insertMany(
                            List.of(
                                    new Document("_id", "a").append("n", 1),
                                    new Document("_id", "b").append("outbox", outbox)));
                    var taken = Updates.unset("outbox");
                    var other = new Document("_id", "b").append("outbox.pending", "other");
                    assertThat(documents.updateOne(other, taken).getMatchedCount()).isZero();

                    var waiting = new Document("_id", "b").append("outbox.pending", "m");
                    var result = documents.updateOne(waiting, taken);

                    assertThat(List.of(result.getMatchedCount(), result.getModifiedCount()))
                            .isEqualTo(List.of(1L, 1L));
                    assertThat(documents.find(in("_id", "b")).first())
                            .isEqualTo(new Document("_id", "b"));
                    assertThat(documents.countDocuments(Filters.regex("outbox.pending", "^")))
                            .isZero();
                    result = documents.updateOne(Filters.eq("_id", "b"), taken);
                    assertThat(List.of(result.getMatchedCount(), result.getModifiedCount()))
                            .isEqualTo(List.of(1L, 0L));
                    // Its key is free again.
                    documents.insertOne(new Document("_id", "c").append("outbox", outbox));
                    if (database == disk) {
                        documents.deleteMany(new Document());
                        assertThat(park.runCommand(new Document("collStats", "c")).get("size"))
                                .hasToString("0");
                    }
                }
            }
        }
    }

    @Test
    void fieldsAreTakenAwayFromManyAtOnceAndOnlyFromThoseAskedFor() throws Exception {
        try (var disk = EmbeddedDatabase.onDisk(directory, 0);
                var memory = EmbeddedDatabase.inMemory(0)) {
            for (EmbeddedDatabase database : List.of(disk, memory)) {
                try (var client = MongoClients.create(database.uri("park"))) {
                    MongoCollection<Document> documents =
                            client.getDatabase("park").getCollection("c");
                    documents.createIndex(
                            Indexes.ascending("outbox.pending"),
                            new IndexOptions().unique(true).sparse(true));
                    for (String id : List.of("a", "b", "c")) {
                        var outbox = new Document("pending", "m-" + id);
                        documents.insertOne(new Document("_id", id).append("outbox", outbox));
                    }
                    var taken = Updates.unset("outbox");

                    var result =
                            documents.updateMany(
                                    in("outbox.pending", "m-a", "m-c", "m-c", "gone"), taken);

                    assertThat(List.of(result.getMatchedCount(), result.getModifiedCount()))
                            .isEqualTo(List.of(2L, 2L));
                    assertThat(documents.find(Filters.regex("outbox.pending", "^")))
                            .extracting(document -> document.get("_id"))
                            .containsExactly("b");
                    result = documents.updateMany(new Document(), taken);
                    assertThat(List.of(result.getMatchedCount(), result.getModifiedCount()))
                            .isEqualTo(List.of(3L, 1L));
                }
            }
        }
    }

    @Test
    void aGuardedUpdateTakesTheDocumentOfItsIdInThatVersionOnly() throws Exception {
        try (var disk = EmbeddedDatabase.onDisk(directory, 0);
                var memory = EmbeddedDatabase.inMemory(0)) {
            for (EmbeddedDatabase database : List.of(disk, memory)) {
                try (var client = MongoClients.create(database.uri("park"))) {
                    MongoCollection<Document> documents =
                            client.getDatabase("park").getCollection("c");
                    documents.createIndex(
                            Indexes.ascending("tin"), new IndexOptions().unique(true).sparse(true));
                    documents.insertMany(
                            List.of(
                                    new Document("_id", "a")
                                            .append("version", 1)
                                            .append("tin", "1"),
                                    new Document("_id", "b").append("version", 2)));
                    Bson old = Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 0));
                    Bson current = Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 1));
                    Bson next = Updates.set("version", 2);
                    assertThat(documents.updateOne(old, next).getMatchedCount()).isZero();
                    assertThat(documents.updateOne(current, next).getMatchedCount()).isOne();
                    assertThat(
                                    documents.countDocuments(
                                            Filters.and(
                                                    in("_id", "a", "b", "c"),
                                                    Filters.gt("version", 1))))
                            .isEqualTo(2);
                    assertThat(
                                    documents.countDocuments(
                                            Filters.and(
                                                    Filters.eq("tin", "1"),
                                                    Filters.eq("version", 2))))
                            .isOne();
                    assertThat(
                                    documents.countDocuments(
                                            Filters.and(
                                                    Filters.eq("_id", "a"),
                                                    Filters.eq("_id", "b"))))
                            .isZero();
                    assertThat(documents.countDocuments(Filters.exists("tin"))).isOne();
                    assertThatThrownBy(() ->
                                    documents.insertOne(
                                            new Document("_id", "d").append("tin", "1")))
                            .hasMessageContaining("E11000");
                }
            }
        }
    }

    private static Document ofEveryKind() {
        return new Document("_id", "one")
                .append("nothing", null)
                .append("whole", 1L)
                .append("exact", Decimal128.parse("0.75"))
                .append("at", Date.from(Instant.parse("2022-04-14T08:00:00.123Z")))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("nested", new Document("list", List.of("a", new Document("b", true))));
    }

    @Test
    void aBrokerFindsItsRecordsAgain() throws Exception {
        int port = freePort();
        int controller = freePort();
        try (var broker = EmbeddedBroker.start(directory, port, controller)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
            try (var admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();
                var partition = new TopicPartition("t", 0);
                admin.listOffsets(
                                Map.of(
                                        partition,
                                        org.apache.kafka.clients.admin.OffsetSpec.latest()))
                        .all()
                        .get();
            }
            try (var producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("t", "k", "v")).get();
            }
        }
        try (var broker = EmbeddedBroker.start(directory, port, controller);
                var consumer =
                        new KafkaConsumer<>(
                                Map.<String, Object>of(
                                        "bootstrap.servers",
                                        broker.address(),
                                        "auto.offset.reset",
                                        "earliest"),
                                new StringDeserializer(),
                                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("t", 0)));
            assertThat(consumer.poll(Duration.ofSeconds(20)).iterator().next().value())
                    .isEqualTo("v");
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
