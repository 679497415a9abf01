package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.KeyConstraintError;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unique index that also serves queries which ask for more than its keys, as guarded updates do
 * ({@code _id} and {@code version}). The server's own serves none of these and scans instead. What
 * is found by the keys is matched against the whole query by the collection.
 */
final class GuardedIndex<P> extends Index<P> {

    private final Index<P> index;

    /** Of the document itself, that hold the keys. */
    private final Set<String> fields;

    GuardedIndex(Index<P> index, boolean sparse) {
        super(index.getName(), index.getKeys(), sparse);
        this.index = index;
        this.fields =
                index.getKeys().stream()
                        .map(key -> key.getKey().split("\\.", 2)[0])
                        .collect(Collectors.toSet());
    }

    @Override
    public boolean canHandle(Document query) {
        return index.canHandle(query) || keysOf(query) != null;
    }

    @Override
    public Iterable<P> getPositions(Document query) {
        Document keys = index.canHandle(query) ? null : keysOf(query);
        return index.getPositions(keys == null ? query : keys);
    }

    /** The part of a query that is about the keys, if the index serves that. */
    private @Nullable Document keysOf(Document query) {
        Document keys = new Document();
        collect(query, keys);
        return keys.keySet().equals(keySet()) && index.canHandle(keys) ? keys : null;
    }

    private void collect(Document query, Document keys) {
        for (var condition : query.entrySet()) {
            if (keySet().contains(condition.getKey())) {
                keys.putIfAbsent(condition.getKey(), condition.getValue());
            } else if (condition.getKey().equals("$and")
                    && condition.getValue() instanceof List<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .forEach(part -> collect((Document) part, keys));
            }
        }
    }

    @Override
    public P getPosition(Document document) {
        return index.getPosition(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<P> collection) {
        index.checkAdd(document, collection);
    }

    @Override
    public void add(Document document, P position, MongoCollection<P> collection) {
        index.add(document, position, collection);
    }

    @Override
    public P remove(Document document) {
        return index.remove(document);
    }

    @Override
    public long getCount() {
        return index.getCount();
    }

    @Override
    public long getDataSize() {
        return index.getDataSize();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
        if (!sameKeys(before, after) && !leaves(after)) {
            index.checkUpdate(before, after, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, P position, MongoCollection<P> collection)
            throws KeyConstraintError {
        if (sameKeys(before, after)) {
            return;
        }
        if (leaves(after)) {
            index.remove(before);
            return;
        }
        index.updateInPlace(before, after, position, collection);
    }

    /** Whether a document has nothing that this index holds. */
    private boolean leaves(Document after) {
        return isSparse() && fields.stream().noneMatch(after::containsKey);
    }

    /** Whether any of these fields of a document holds keys. */
    boolean isOver(Set<String> others) {
        return !Collections.disjoint(fields, others);
    }

    /** What the server finds out by reckoning every key of both; most updates change none. */
    private boolean sameKeys(Document before, Document after) {
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isUnique() {
        return index.isUnique();
    }

    @Override
    public void drop() {
        index.drop();
    }
}
