package uz.itpark.reporting.roster;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shelves and the parts on them as documents. A part is written once and never changed. */
@Repository
class ShelfStore {

    private static final String SHELVES = "roster";
    private static final String PARTS = "roster-parts";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    ShelfStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Shelf shelf(int partition) {
        Document document = shelves().find(Filters.eq("_id", String.valueOf(partition))).first();
        return document == null ? new Shelf(partition, 0, 0, List.of()) : Shelf.of(document);
    }

    /** Null where the part is there no longer. */
    byte @Nullable [] part(String id) {
        Document document = parts().find(Filters.eq("_id", id)).first();
        return document == null ? null : document.get("lines", Binary.class).getData();
    }

    /** Null where a part is there no longer. */
    @Nullable List<byte[]> parts(Run run) {
        List<byte[]> parts = new ArrayList<>();
        for (String id : run.parts()) {
            byte[] part = part(id);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    /** Parts that count as soon as a shelf of that version names them. */
    Run write(Shelf base, List<byte[]> parts) {
        List<String> ids = new ArrayList<>();
        long bytes = 0;
        for (byte[] part : parts) {
            String id =
                    "%s/%d/%s".formatted(base.partition(), base.version() + 1, UUID.randomUUID());
            parts().insertOne(new Document("_id", id).append("lines", new Binary(part)));
            ids.add(id);
            bytes += part.length;
        }
        return new Run(ids, bytes);
    }

    /** Whether it took the place of the shelf it was made from. */
    boolean replace(Shelf shelf) {
        if (shelf.version() == 1) {
            return inserted(shelf);
        }
        return shelves()
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", String.valueOf(shelf.partition())),
                                        Filters.eq("version", shelf.version() - 1)),
                                shelf.document())
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(Shelf shelf) {
        try {
            shelves().insertOne(shelf.document());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    void delete(Collection<String> parts) {
        parts.forEach(id -> parts().deleteOne(Filters.eq("_id", id)));
    }

    /** Takes away what was written for these shelves, or for older ones, and is not on them. */
    void sweep(Map<Integer, Shelf> shelves) {
        Set<String> kept = new HashSet<>();
        shelves.values().forEach(shelf -> kept.addAll(shelf.parts()));
        List<String> loose = new ArrayList<>();
        for (Document document : parts().find().projection(Projections.include("_id"))) {
            String id = document.getString("_id");
            String[] names = id.split("/");
            Shelf shelf = shelves.get(Integer.valueOf(names[0]));
            if (shelf != null
                    && Long.parseLong(names[1]) <= shelf.version()
                    && !kept.contains(id)) {
                loose.add(id);
            }
        }
        delete(loose);
    }

    private MongoCollection<Document> shelves() {
        return mongo.getCollection(SHELVES);
    }

    private MongoCollection<Document> parts() {
        return mongo.getCollection(PARTS);
    }
}
