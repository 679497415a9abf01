package uz.itpark.employment.workers;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who goes by which identifier: an entry a worker, its id the identifier, with the keyed hashes of
 * the number. No two entries have a hash in common. An erased worker's entry has none.
 */
@Repository
class WorkerStore {

    private static final String COLLECTION = "workers";
    private static final String HASHES = "hashes";
    private static final String ERASED = "erasedAt";
    private static final int DUPLICATE_KEY = 11000;

    /** Unlike MongoDB, the embedded database would answer everything in one message. */
    private static final int READ_AT_ONCE = 10_000;

    private final MongoTemplate mongo;

    WorkerStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Entry(String id, List<String> hashes) {}

    void createIndexes() {
        collection()
                .createIndex(
                        Indexes.ascending(HASHES), new IndexOptions().unique(true).sparse(true));
    }

    List<Entry> find(Collection<String> hashes) {
        return collection()
                .find(in(HASHES, hashes))
                .map(WorkerStore::entry)
                .into(new ArrayList<>());
    }

    /** Shows those that were there before the call, and maybe others. */
    void each(Consumer<Entry> visitor) {
        collection()
                .find(exists(HASHES))
                .batchSize(READ_AT_ONCE)
                .map(WorkerStore::entry)
                .forEach(visitor);
    }

    /**
     * @param hashes by identifier
     * @return whether all are there now; false where somebody else has an identifier or a hash
     */
    boolean insert(Map<String, List<String>> hashes) {
        List<WriteModel<Document>> models = new ArrayList<>(hashes.size());
        hashes.forEach((id, held) ->
                models.add(new InsertOneModel<>(new Document("_id", id).append(HASHES, held))));
        return write(models);
    }

    /** Gives entries a further hash: those that have the elder one still, and nobody else. */
    boolean add(Collection<Addition> additions) {
        List<WriteModel<Document>> models = new ArrayList<>(additions.size());
        for (Addition addition : additions) {
            models.add(
                    new UpdateOneModel<>(
                            with(addition.id(), addition.elder()),
                            Updates.addToSet(HASHES, addition.further())));
        }
        return write(models);
    }

    record Addition(String id, String elder, String further) {}

    /** Leaves entries these of their hashes; with none left, the entry goes: nobody used it. */
    void keepOnly(Map<Entry, List<String>> kept) {
        List<WriteModel<Document>> models = new ArrayList<>(kept.size());
        kept.forEach((entry, hashes) -> {
            // As it was read, or not at all.
            Bson same = new Document("_id", entry.id()).append(HASHES, entry.hashes());
            models.add(
                    hashes.isEmpty()
                            ? new DeleteOneModel<>(same)
                            : new UpdateOneModel<>(same, Updates.set(HASHES, hashes)));
        });
        write(models);
    }

    void erase(Collection<String> ids, Instant now) {
        write(
                List.of(
                        new UpdateManyModel<>(
                                in("_id", ids),
                                Updates.combine(
                                        Updates.unset(HASHES),
                                        Updates.set(ERASED, Date.from(now))))));
    }

    Set<String> erased(Collection<String> ids) {
        return collection()
                .find(in("_id", ids))
                .projection(Projections.include(ERASED))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.containsKey(ERASED))
                .map(document -> document.getString("_id"))
                .collect(toSet());
    }

    private boolean write(List<WriteModel<Document>> models) {
        if (models.isEmpty()) {
            return true;
        }
        try {
            collection().bulkWrite(models, new BulkWriteOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw e;
                }
            }
            return false;
        }
    }

    private static Bson with(String id, String hash) {
        return new Document("_id", id).append(HASHES, hash);
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString("_id"), document.getList(HASHES, String.class, List.of()));
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
