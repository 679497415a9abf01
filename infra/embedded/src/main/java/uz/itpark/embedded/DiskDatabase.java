package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

import java.util.List;

/** A database in the store's file, its documents kept as BSON. */
final class DiskDatabase extends H2Database {

    private final MVStore store;
    private final CursorRegistry cursors;

    DiskDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        this.cursors = cursors;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents =
                store.openMap(
                        "databases." + namespace,
                        new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        MVMap<String, Object> meta = store.openMap("meta." + namespace);
        return new DiskCollection(this, name, options, documents, meta, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        // A map that is open keeps the type it was opened with.
        store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + name,
                new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
        return new GuardedIndex<>(
                super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
    }
}
