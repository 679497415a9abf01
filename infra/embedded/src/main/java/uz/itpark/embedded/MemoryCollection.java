package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A collection that takes fields away from a document in place, as a database does. The server goes
 * over the whole document half a dozen times for it (copies, comparisons, sizes), which costs twice
 * what writing the document did; outboxes are emptied so.
 */
final class MemoryCollection extends de.bwaldvogel.mongo.backend.memory.MemoryCollection {

    /** Of a document beside its fields: its length before them and a zero after them. */
    private static final int FRAME = 5;

    MemoryCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        Set<String> fields = multi || upsert ? Set.of() : takenAway(update);
        if (fields.isEmpty()) {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        }
        Iterator<Document> found = queryDocuments(selector, null, 0, 0, 0, null).iterator();
        List<Object> changed = List.of();
        boolean matched = found.hasNext();
        if (matched) {
            Document document = found.next();
            if (takeAway(fields, document)) {
                changed = List.of(document.get(getIdField()));
            }
        }
        oplog.handleUpdate(getFullName(), selector, update, changed);
        return new Document("n", matched ? 1 : 0).append("nModified", changed.size());
    }

    /**
     * The fields that an update takes away where it does nothing else; none of nested documents.
     */
    private static Set<String> takenAway(Document update) {
        boolean only = update.keySet().equals(Set.of("$unset"));
        return only
                        && update.get("$unset") instanceof Document fields
                        && fields.keySet().stream()
                                .noneMatch(field -> field.contains(".") || field.equals("_id"))
                ? fields.keySet()
                : Set.of();
    }

    private boolean takeAway(Set<String> fields, Document document) {
        Document after = document.clone();
        Document taken = new Document();
        for (String field : fields) {
            if (after.containsKey(field)) {
                taken.put(field, after.remove(field));
            }
        }
        if (taken.isEmpty()) {
            return false;
        }
        Document before = document.clone();
        Integer position = getIndexes().getFirst().getPosition(before);
        for (Index<Integer> index : getIndexes()) {
            index.checkUpdate(before, after, this);
        }
        for (Index<Integer> index : getIndexes()) {
            index.updateInPlace(before, after, position, this);
        }
        updateDataSize(FRAME - sizeOf(taken));
        taken.keySet().forEach(document::remove);
        return true;
    }

    private static int sizeOf(Document document) {
        ByteBuf bytes = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, bytes);
            return bytes.writerIndex();
        } finally {
            bytes.release();
        }
    }
}
