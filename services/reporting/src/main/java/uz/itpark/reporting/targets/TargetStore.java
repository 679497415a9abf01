package uz.itpark.reporting.targets;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** Targets by their codes: a document holds all versions of one, so that a change is one write. */
@Repository
class TargetStore {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final JsonMapper json = new JsonMapper();

    TargetStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Oldest first; empty where there is no such target. */
    List<Target> versions(String code) {
        Document document = targets().find(Filters.eq("_id", code)).first();
        return document == null ? List.of() : read(document);
    }

    /**
     * Adds a version to those read before; false where another was added meanwhile.
     *
     * @param before all versions there were
     */
    boolean add(List<Target> before, Target target) {
        List<String> versions = new ArrayList<>();
        before.forEach(each -> versions.add(json.writeValueAsString(each)));
        versions.add(json.writeValueAsString(target));
        Document document =
                new Document("_id", target.code())
                        .append("version", target.version())
                        .append("versions", versions);
        if (!before.isEmpty()) {
            Bson asRead =
                    Filters.and(
                            Filters.eq("_id", target.code()),
                            Filters.eq("version", before.getLast().version()));
            return targets().replaceOne(asRead, document).getMatchedCount() == 1;
        }
        try {
            targets().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** The newest version of each, by code. */
    List<Target> newest(@Nullable String after, int limit) {
        List<Target> newest = new ArrayList<>();
        Bson rest = after == null ? new Document() : Filters.gt("_id", after);
        for (Document document : targets().find(rest).sort(Sorts.ascending("_id")).limit(limit)) {
            newest.add(read(document).getLast());
        }
        return newest;
    }

    private List<Target> read(Document document) {
        return document.getList("versions", String.class).stream()
                .map(text -> json.readValue(text, Target.class))
                .toList();
    }

    private MongoCollection<Document> targets() {
        return mongo.getCollection("targets");
    }
}
