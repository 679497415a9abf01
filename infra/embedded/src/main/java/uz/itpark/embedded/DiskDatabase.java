package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in the store's file, its documents kept as BSON. */
final class DiskDatabase extends H2Database {

    private final MVStore store;

    DiskDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        // A map that is open keeps the type it was opened with.
        store.openMap(
                "databases." + getFullCollectionNamespace(name),
                new MVMap.Builder<Object, Document>().valueType(new BsonType()));
        return super.openOrCreateCollection(name, options);
    }
}
