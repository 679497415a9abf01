package uz.itpark.employment.dossiers;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Dossiers as they would be: read from those that are held, written beside them and forgotten. */
@Component
public class Trials {

    private static final String PREFIX = "trial_";
    private static final Duration LONGEST = Duration.ofDays(1);

    private final MongoTemplate mongo;
    private final DossierStore held;
    private final Clock clock;

    Trials(MongoTemplate mongo, DossierStore held, Clock clock) {
        this.mongo = mongo;
        this.held = held;
        this.clock = clock;
    }

    public Trial begin() {
        return new Trial(PREFIX + clock.millis() + "_" + UUID.randomUUID());
    }

    /** What a killed process left behind. */
    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        long oldest = clock.millis() - LONGEST.toMillis();
        for (String name : mongo.getCollectionNames()) {
            if (name.startsWith(PREFIX)
                    && Long.parseLong(
                                    name.substring(
                                            PREFIX.length(), name.indexOf('_', PREFIX.length())))
                            < oldest) {
                mongo.dropCollection(name);
            }
        }
    }

    /**
     * One trial. What the last batch wrote stays in memory; only when a further batch wants to read
     * does it go to a collection of the trial's own, so that the memory is that of a batch. One
     * batch may be looked up while another is written.
     */
    public final class Trial implements Dossiers, AutoCloseable {

        private final String name;
        private final List<Change> unsaved = new ArrayList<>();
        private @Nullable MongoCollection<Document> saved;

        private Trial(String name) {
            this.name = name;
        }

        @Override
        public synchronized Map<String, Stored> load(Collection<String> ids) {
            MongoCollection<Document> trial = saved();
            return trial == null
                    ? held.load(ids)
                    : DossierLoader.load(ids, missing -> find(trial, missing));
        }

        private List<Document> find(MongoCollection<Document> trial, Set<String> ids) {
            List<Document> documents = trial.find(in("_id", ids)).into(new ArrayList<>());
            Set<String> others = new HashSet<>(ids);
            documents.forEach(document -> others.remove(document.getString("_id")));
            if (!others.isEmpty()) {
                mongo.getCollection(DossierStore.COLLECTION)
                        .find(in("_id", others))
                        .into(documents);
            }
            return documents;
        }

        @Override
        public synchronized Set<String> held(Collection<String> eventKeys) {
            MongoCollection<Document> trial = saved();
            Set<String> known = held.held(eventKeys);
            if (trial != null) {
                known.addAll(DossierStore.held(trial, eventKeys));
            }
            return known;
        }

        /** A trial has a collection of its own, and so nothing to collide with. */
        @Override
        public boolean guardEventIds() {
            return false;
        }

        @Override
        public synchronized Set<String> write(Collection<Change> changes) {
            unsaved.addAll(changes);
            Set<String> written = new HashSet<>();
            changes.forEach(change -> written.add(change.after().id()));
            return written;
        }

        private @Nullable MongoCollection<Document> saved() {
            if (unsaved.isEmpty()) {
                return saved;
            }
            MongoCollection<Document> trial = saved;
            if (trial == null) {
                trial = mongo.getCollection(name);
                trial.createIndex(
                        Indexes.ascending(DossierCodec.KEYS),
                        new IndexOptions().unique(true).sparse(true));
                saved = trial;
            }
            List<WriteModel<Document>> models = new ArrayList<>();
            for (Change change : unsaved) {
                for (Stored absorbed : change.absorbed()) {
                    models.add(
                            replacement(
                                    new Document("_id", absorbed.dossier().id())
                                            .append("employer", absorbed.dossier().employer())
                                            .append("mergedInto", change.after().id())));
                }
            }
            // Pointers first: an event moves from one document to the other.
            for (Change change : unsaved) {
                models.add(replacement(DossierCodec.write(change.after())));
            }
            trial.bulkWrite(models, new BulkWriteOptions().ordered(true));
            unsaved.clear();
            return trial;
        }

        private static WriteModel<Document> replacement(Document document) {
            return new ReplaceOneModel<>(
                    eq("_id", document.getString("_id")),
                    document,
                    new ReplaceOptions().upsert(true));
        }

        @Override
        public synchronized void close() {
            if (saved != null) {
                saved.drop();
            }
        }
    }
}
