package uz.itpark.employment.workers;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.util.function.UnaryOperator;

/** Keeps the one {@link Numbering}, and begins it. */
@Repository
class Numberings {

    private static final String COLLECTION = "worker_numbering";
    private static final String ID = "workers";

    private final MongoTemplate mongo;
    private final KeyFile keyFile;
    private final WorkerStore workers;
    private final GivenIds given;
    private volatile @Nullable Numbering known;

    Numberings(MongoTemplate mongo, KeyFile keyFile, WorkerStore workers, GivenIds given) {
        this.mongo = mongo;
        this.keyFile = keyFile;
        this.workers = workers;
        this.given = given;
    }

    /** As this process read it last; what is done by it is to be held against {@link #read}. */
    Numbering known() {
        Numbering last = known;
        return last != null && last.carriedOver() ? last : begin();
    }

    /** As it is. */
    Numbering read() {
        known();
        return stored();
    }

    private Numbering stored() {
        Document document = collection().find(Filters.eq("_id", ID)).first();
        if (document == null) {
            throw new IllegalStateException("the numbering of workers is gone");
        }
        Numbering now = Numbering.read(document);
        known = now;
        return now;
    }

    /** Changes it; a change by somebody else at the same time comes first. */
    Numbering change(UnaryOperator<Numbering> change) {
        while (true) {
            Document document = collection().find(Filters.eq("_id", ID)).first();
            if (document == null) {
                throw new IllegalStateException("the numbering of workers is gone");
            }
            Numbering before = Numbering.read(document);
            Numbering after = change.apply(before);
            long revision = document.get("revision", Number.class).longValue();
            if (after.equals(before)
                    || collection()
                                    .replaceOne(
                                            new Document("_id", ID).append("revision", revision),
                                            after.write(ID, revision + 1))
                                    .getMatchedCount()
                            > 0) {
                known = after;
                return after;
            }
        }
    }

    /** Once in the life of a database, and looked at once in that of a process. */
    private synchronized Numbering begin() {
        workers.createIndexes();
        if (collection().find(Filters.eq("_id", ID)).first() == null) {
            try {
                int version = keyFile.reread().newest();
                collection().insertOne(Numbering.first(version).write(ID, 1));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
        Numbering now = stored();
        if (!now.carriedOver()) {
            new CarryOver(workers, now.chain().getFirst()).carry(given);
            now = change(Numbering::carried);
        }
        return now;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
