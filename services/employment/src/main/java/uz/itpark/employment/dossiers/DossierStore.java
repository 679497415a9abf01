package uz.itpark.employment.dossiers;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import uz.itpark.employment.jobs.Residency;
import uz.itpark.messaging.outbox.Outbox;
import uz.itpark.messaging.outbox.OutboxRelay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The dossiers that are held. A write replaces what was read, or does not happen. */
@Repository
public class DossierStore implements Dossiers {

    static final String COLLECTION = "dossiers";
    private static final int DUPLICATE_KEY = 11000;

    /** Dossiers may be long: a thousand at once may be more than a message may have. */
    private static final int READ_AT_ONCE = 200;

    private final MongoTemplate mongo;
    private final OutboxRelay relay;

    DossierStore(MongoTemplate mongo, OutboxRelay relay) {
        this.mongo = mongo;
        this.relay = relay;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public Map<String, Stored> load(Collection<String> ids) {
        return DossierLoader.load(
                ids, missing -> collection().find(in("_id", missing)).batchSize(READ_AT_ONCE));
    }

    @Override
    public Set<String> held(Collection<String> eventKeys) {
        return held(collection(), eventKeys);
    }

    static Set<String> held(MongoCollection<Document> collection, Collection<String> eventKeys) {
        Set<String> wanted = Set.copyOf(eventKeys);
        Set<String> held = new HashSet<>();
        for (Document document :
                collection
                        .find(in(DossierCodec.KEYS, wanted))
                        .projection(Projections.include(DossierCodec.KEYS))) {
            document.getList(DossierCodec.KEYS, String.class).stream()
                    .filter(wanted::contains)
                    .forEach(held::add);
        }
        return held;
    }

    @Override
    public boolean guardEventIds() {
        return true;
    }

    /** Has what it wrote published. */
    @Override
    public Set<String> write(Collection<Change> changes) {
        String write = UUID.randomUUID().toString();
        List<Change> ready = pointed(changes, write);
        Map<String, WriteModel<Document>> models = new LinkedHashMap<>();
        ready.forEach(change -> models.put(change.after().id(), model(change, write)));
        Set<String> written = execute(models, write);
        List<Change> done = ready.stream().filter(c -> written.contains(c.after().id())).toList();
        forget(done);
        publish(done);
        return written;
    }

    private void publish(List<Change> written) {
        Map<String, Outbox> outboxes = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Change change : written) {
            if (change.before().outbox() != null) {
                others.add(change.after().id());
            } else if (!change.messages().isEmpty()) {
                outboxes.put(change.after().id(), Outbox.with(null, change.messages()));
            }
        }
        relay.publish(outboxes);
        relay.wake(others);
    }

    /**
     * Turns the absorbed dossiers into pointers, first of all: from here on everybody finds their
     * content through the pointer, whether or not this process lives to write the rest. They keep
     * the keys of their events, so that nobody else can use an id in between.
     *
     * @return the changes whose absorbed dossiers nobody else changed meanwhile
     */
    private List<Change> pointed(Collection<Change> changes, String write) {
        Map<String, WriteModel<Document>> pointers = new LinkedHashMap<>();
        for (Change change : changes) {
            for (Stored absorbed : change.absorbed()) {
                pointers.put(
                        absorbed.dossier().id(), pointer(absorbed, change.after().id(), write));
            }
        }
        Set<String> written = execute(pointers, write);
        return changes.stream()
                .filter(change ->
                        change.absorbed().stream()
                                .allMatch(absorbed -> written.contains(absorbed.dossier().id())))
                .toList();
    }

    private static WriteModel<Document> pointer(Stored absorbed, String target, String write) {
        if (absorbed.writtenVersion() == 0) {
            return new InsertOneModel<>(
                    new Document("_id", absorbed.dossier().id())
                            .append("employer", absorbed.dossier().employer())
                            .append("version", 1L)
                            .append("residencyVersion", Residency.UNKNOWN)
                            .append("write", write)
                            .append("mergedInto", target));
        }
        return new UpdateOneModel<>(
                unchanged(absorbed),
                Updates.combine(
                        Updates.set("mergedInto", target),
                        Updates.set("write", write),
                        Updates.set("moving", DossierCodec.write(absorbed.dossier())),
                        Updates.inc("version", 1L),
                        Updates.unset("events"),
                        Updates.unset("aside"),
                        Updates.unset("tracks"),
                        Updates.unset("jobs")));
    }

    private static WriteModel<Document> model(Change change, String write) {
        Document document =
                DossierCodec.write(change.after(), change.reserved()).append("write", write);
        OutboxCodec.write(document, change.before().outbox(), change.messages());
        return change.before().writtenVersion() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(unchanged(change.before()), document);
    }

    private static Bson unchanged(Stored before) {
        return new Document("_id", before.dossier().id())
                .append("version", before.writtenVersion());
    }

    /** Writes what can be written, and returns the ids of that. */
    private Set<String> execute(Map<String, WriteModel<Document>> models, String write) {
        if (models.isEmpty()) {
            return Set.of();
        }
        try {
            var result =
                    collection()
                            .bulkWrite(
                                    List.copyOf(models.values()),
                                    new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() + result.getInsertedCount() == models.size()) {
                return models.keySet();
            }
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
        // Somebody else was first with some of them; the token tells which are ours.
        Set<String> ours = new HashSet<>();
        for (Document document :
                collection()
                        .find(in("_id", models.keySet()))
                        .projection(Projections.include("write"))) {
            if (write.equals(document.getString("write"))) {
                ours.add(document.getString("_id"));
            }
        }
        return ours;
    }

    private void forget(List<Change> written) {
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Change change : written) {
            List<String> handedOver = new ArrayList<>(change.before().aliases());
            change.absorbed().forEach(absorbed -> handedOver.add(absorbed.dossier().id()));
            change.absorbed().forEach(absorbed -> handedOver.addAll(absorbed.aliases()));
            for (String alias : handedOver) {
                models.add(new UpdateOneModel<>(eq("_id", alias), Updates.unset("moving")));
            }
        }
        if (!models.isEmpty()) {
            collection().bulkWrite(models, new BulkWriteOptions().ordered(false));
        }
    }
}
