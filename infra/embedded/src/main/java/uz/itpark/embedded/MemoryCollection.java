package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A collection that takes fields away from a document in place, as a database does. The server goes
 * over the whole document half a dozen times for it (copies, comparisons, sizes), which costs twice
 * what writing the document did; outboxes are emptied so.
 */
final class MemoryCollection extends de.bwaldvogel.mongo.backend.memory.MemoryCollection {

    MemoryCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    /** Nobody asks how large the documents are together, and each would be encoded again for it. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        Set<String> fields = upsert ? Set.of() : takenAway(update);
        if (fields.isEmpty()) {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        }
        int matched = 0;
        List<Object> changed = new ArrayList<>();
        for (Document one : multi ? anyOf(selector) : List.of(selector)) {
            for (Document document : queryDocuments(one, null, 0, multi ? 0 : 1, 0, null)) {
                matched++;
                if (takeAway(fields, document)) {
                    changed.add(document.get(getIdField()));
                }
            }
        }
        oplog.handleUpdate(getFullName(), selector, update, changed);
        return new Document("n", matched).append("nModified", changed.size());
    }

    /**
     * Selectors that find together what one does that asks for one of many values of a field. The
     * server would hold each document that it finds by an index against all the values.
     */
    private static List<Document> anyOf(Document selector) {
        if (selector.size() == 1) {
            String field = selector.keySet().iterator().next();
            if (selector.get(field) instanceof Document condition
                    && condition.keySet().equals(Set.of("$in"))
                    && condition.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(String.class::isInstance)) {
                return values.stream().distinct().map(value -> new Document(field, value)).toList();
            }
        }
        return List.of(selector);
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
        Document taken = new Document();
        for (String field : fields) {
            if (document.containsKey(field)) {
                taken.put(field, document.get(field));
            }
        }
        if (taken.isEmpty()) {
            return false;
        }
        List<Index<Integer>> indexes =
                getIndexes().stream().filter(index -> touches(index, taken)).toList();
        if (!indexes.isEmpty()) {
            Document after = document.clone();
            taken.keySet().forEach(after::remove);
            Integer position = getIndexes().getFirst().getPosition(document);
            for (Index<Integer> index : indexes) {
                index.checkUpdate(document, after, this);
            }
            for (Index<Integer> index : indexes) {
                index.updateInPlace(document, after, position, this);
            }
        }
        taken.keySet().forEach(document::remove);
        return true;
    }

    private static boolean touches(Index<Integer> index, Document fields) {
        return !(index instanceof GuardedIndex<Integer> guarded) || guarded.isOver(fields.keySet());
    }
}
