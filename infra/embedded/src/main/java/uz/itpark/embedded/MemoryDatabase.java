package uz.itpark.embedded;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;

import java.util.List;

/** A database that is gone with the process. */
final class MemoryDatabase extends de.bwaldvogel.mongo.backend.memory.MemoryDatabase {

    MemoryDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new MemoryCollection(this, name, options, cursorRegistry);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new GuardedIndex<>(
                super.openOrCreateUniqueIndex(collection, name, keys, sparse), sparse);
    }
}
