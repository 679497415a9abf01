package uz.itpark.employment.dossiers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

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

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.messaging.outbox.OutboxRelay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and writes dossiers in bulk. A write replaces what was read, or does not happen. */
@Repository
public class DossierStore {

    static final String COLLECTION = "dossiers";
    private static final int DUPLICATE_KEY = 11000;
    private static final int LONGEST_CHAIN = 1000;

    private final MongoTemplate mongo;
    private final OutboxCodec outboxes;
    private final OutboxRelay relay;

    DossierStore(MongoTemplate mongo, OutboxCodec outboxes, OutboxRelay relay) {
        this.mongo = mongo;
        this.outboxes = outboxes;
        this.relay = relay;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }

    /**
     * The dossiers behind these ids, by the id asked for; pointers are followed, and what is not
     * there yet is empty.
     */
    public Map<String, Stored> load(Collection<String> ids) {
        Map<String, Document> documents = new HashMap<>();
        Set<String> missing = new HashSet<>(ids);
        while (!missing.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (Document document : collection().find(in("_id", missing))) {
                documents.put(document.getString("_id"), document);
                if (document.getString("mergedInto") instanceof String target) {
                    next.add(target);
                }
            }
            next.removeAll(documents.keySet());
            next.removeAll(missing);
            missing = next;
        }
        Map<String, Stored> roots = new HashMap<>();
        Map<String, Stored> found = new HashMap<>();
        for (String id : ids) {
            String root = rootOf(id, documents);
            found.put(id, roots.computeIfAbsent(root, r -> stored(r, documents)));
        }
        return found;
    }

    private static String rootOf(String id, Map<String, Document> documents) {
        String root = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Document document = documents.get(root);
            if (document == null || document.getString("mergedInto") == null) {
                return root;
            }
            root = document.getString("mergedInto");
        }
        throw new IllegalStateException("pointers lead nowhere from " + id);
    }

    private Stored stored(String root, Map<String, Document> documents) {
        Document document = documents.get(root);
        Dossier dossier =
                document == null
                        ? Dossier.empty(root, root.substring(0, root.indexOf('-')))
                        : DossierCodec.read(document);
        long version = dossier.version();
        List<String> aliases = new ArrayList<>();
        for (Document other : documents.values()) {
            if (other.get("moving") instanceof Document moving
                    && rootOf(other.getString("_id"), documents).equals(root)) {
                dossier = dossier.joinedWith(DossierCodec.read(moving));
                aliases.add(other.getString("_id"));
            }
        }
        return new Stored(
                dossier, version, document == null ? null : outboxes.read(document), aliases);
    }

    /** Which of these events ({@code employer/event id}) are held already. */
    public Set<String> held(Collection<String> eventKeys) {
        Set<String> wanted = Set.copyOf(eventKeys);
        Set<String> held = new HashSet<>();
        for (Document document :
                collection()
                        .find(in("events.key", wanted))
                        .projection(Projections.include("events.key"))) {
            document.getList("events", Document.class).stream()
                    .map(event -> event.getString("key"))
                    .filter(wanted::contains)
                    .forEach(held::add);
        }
        return held;
    }

    /**
     * Writes what nobody else changed meanwhile and has it published.
     *
     * @return the ids of the dossiers that were written; the others are to be read and tried again
     */
    public Set<String> write(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        List<Change> ready = changes.stream().filter(this::pointersWritten).toList();
        String write = UUID.randomUUID().toString();
        List<WriteModel<Document>> models = ready.stream().map(c -> model(c, write)).toList();
        Set<String> written = execute(ready, models, write);
        forget(ready.stream().filter(c -> written.contains(c.after().id())).toList());
        relay.wake(written);
        return written;
    }

    /**
     * Turns the absorbed dossiers into pointers, first of all: from here on everybody finds their
     * content through the pointer, whether or not this process lives to write the rest.
     */
    private boolean pointersWritten(Change change) {
        for (Stored absorbed : change.absorbed()) {
            Document content = DossierCodec.write(absorbed.dossier());
            if (absorbed.writtenVersion() == 0) {
                Document pointer =
                        new Document("_id", absorbed.dossier().id())
                                .append("employer", absorbed.dossier().employer())
                                .append("version", 1L)
                                .append("residencyVersion", Residency.UNKNOWN)
                                .append("mergedInto", change.after().id());
                if (!inserted(pointer)) {
                    return false;
                }
                continue;
            }
            var result =
                    collection()
                            .updateOne(
                                    and(
                                            eq("_id", absorbed.dossier().id()),
                                            eq("version", absorbed.writtenVersion())),
                                    Updates.combine(
                                            Updates.set("mergedInto", change.after().id()),
                                            Updates.set("moving", content),
                                            Updates.inc("version", 1L),
                                            Updates.unset("events"),
                                            Updates.unset("tracks"),
                                            Updates.unset("jobs")));
            if (result.getMatchedCount() == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean inserted(Document pointer) {
        try {
            collection().insertOne(pointer);
            return true;
        } catch (com.mongodb.MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private WriteModel<Document> model(Change change, String write) {
        Document document = DossierCodec.write(change.after()).append("write", write);
        outboxes.write(document, change.before().outbox(), change.messages());
        return change.before().writtenVersion() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        and(
                                eq("_id", change.after().id()),
                                eq("version", change.before().writtenVersion())),
                        document);
    }

    private Set<String> execute(
            List<Change> changes, List<WriteModel<Document>> models, String write) {
        if (models.isEmpty()) {
            return Set.of();
        }
        Set<String> ids =
                changes.stream().map(change -> change.after().id()).collect(Collectors.toSet());
        try {
            var result = collection().bulkWrite(models, new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() + result.getInsertedCount() == models.size()) {
                return ids;
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
                collection().find(and(in("_id", ids))).projection(Projections.include("write"))) {
            if (write.equals(document.getString("write"))) {
                ours.add(document.getString("_id"));
            }
        }
        return ours;
    }

    /** Dossiers of a company whose park days reflect an older version of its record. */
    List<String> behind(String employer, long residencyVersion) {
        return ids(and(eq("employer", employer), lt("residencyVersion", residencyVersion)));
    }

    List<String> awaitingCenter(String center) {
        return ids(eq("events.awaitedCenter", center));
    }

    private List<String> ids(Bson filter) {
        return collection()
                .find(filter)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /**
     * What may have been left half done by a process that was killed.
     *
     * @param halfMoved dossiers whose content is not fully handed over
     * @param residencyVersions the oldest version any dossier of a company reflects, by TIN
     * @param centers that events wait for
     */
    record Loose(Set<String> halfMoved, Map<String, Long> residencyVersions, Set<String> centers) {}

    /** Walks through all dossiers once. */
    Loose loose() {
        Loose loose = new Loose(new HashSet<>(), new HashMap<>(), new HashSet<>());
        for (Document document :
                collection()
                        .find()
                        .projection(
                                Projections.include(
                                        "employer",
                                        "residencyVersion",
                                        "mergedInto",
                                        "moving.employer",
                                        "events.awaitedCenter"))) {
            if (document.containsKey("moving")) {
                loose.halfMoved().add(document.getString("_id"));
            }
            if (!document.containsKey("mergedInto")) {
                loose.residencyVersions()
                        .merge(
                                document.getString("employer"),
                                document.get("residencyVersion", Number.class).longValue(),
                                Math::min);
            }
            List<Document> events = document.getList("events", Document.class);
            if (events != null) {
                events.stream()
                        .map(event -> event.getString("awaitedCenter"))
                        .filter(center -> center != null)
                        .forEach(loose.centers()::add);
            }
        }
        return loose;
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
            collection().bulkWrite(models);
        }
    }
}
