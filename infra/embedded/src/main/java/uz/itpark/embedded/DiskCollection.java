package uz.itpark.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that hands out copies of what the store holds. The server changes the fields of a
 * document in place before it puts the new one, while the store may be writing the old one to disk
 * on a thread of its own.
 */
final class DiskCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    DiskCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /** Only top-level fields are changed in place: what they hold can be shared. */
    @Override
    protected @Nullable Document getDocument(Object position) {
        Document held = super.getDocument(position);
        return held == null ? null : held.clone();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            Document fields) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return super.matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fields);
        }
        // Matched first, so that a scan copies only what it finds.
        var found =
                documents.values().stream()
                        .filter(document -> documentMatchesQuery(document, query))
                        .map(Document::clone);
        return matchDocumentsFromStream(
                found, new Document(), orderBy, numberToSkip, limit, batchSize, fields);
    }
}
