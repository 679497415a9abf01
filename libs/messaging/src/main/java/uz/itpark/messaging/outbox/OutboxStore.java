package uz.itpark.messaging.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The outboxes of one collection. */
class OutboxStore {

    private static final String PENDING = "outbox.pending";
    private static final Bson WAITING = Filters.regex(PENDING, "^");

    private final MongoOperations mongo;
    private final String collection;

    OutboxStore(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    void createIndex() {
        mongo.getCollection(collection)
                .createIndex(
                        Indexes.ascending(PENDING), new IndexOptions().unique(true).sparse(true));
    }

    /** Ids of documents with events to publish. */
    List<String> waiting(int limit) {
        return mongo.getCollection(collection)
                .find(WAITING)
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    long count() {
        return mongo.getCollection(collection).countDocuments(WAITING);
    }

    List<Waiting> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return mongo
                .getCollection(collection)
                .find(Filters.in("_id", ids))
                .projection(Projections.include("outbox"))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.containsKey("outbox"))
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Document document) {
        Document outbox = document.get("outbox", Document.class);
        return new Waiting(document.getString("_id"), OutboxDocuments.read(outbox));
    }

    /** Takes away what was sent, and leaves what was added meanwhile. */
    void clear(List<Waiting> sent) {
        if (sent.isEmpty()) {
            return;
        }
        // One statement for all: that no two outboxes have the same newest message is what their
        // index makes sure of.
        List<String> newest = sent.stream().map(waiting -> waiting.outbox().pending()).toList();
        var documents = mongo.getCollection(collection);
        var result = documents.updateMany(Filters.in(PENDING, newest), Updates.unset("outbox"));
        if (result.getMatchedCount() < sent.size()) {
            documents.bulkWrite(sent.stream().map(OutboxStore::pull).toList());
        }
    }

    private static WriteModel<Document> pull(Waiting waiting) {
        List<String> ids = waiting.outbox().messages().stream().map(OutboxMessage::id).toList();
        return new UpdateOneModel<>(
                Filters.eq("_id", waiting.id()),
                Updates.pullByFilter(
                        new Document(
                                "outbox.messages",
                                new Document(OutboxDocuments.ID, new Document("$in", ids)))));
    }

    /** A document, and what it has to publish. */
    record Waiting(String id, Outbox outbox) {}
}
