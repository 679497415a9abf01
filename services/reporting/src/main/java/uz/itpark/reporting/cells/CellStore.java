package uz.itpark.reporting.cells;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cells in the database: a document for each figure, scope and year.
 *
 * <p>A document remembers the offset of the newest count in it, and never goes back behind it.
 */
@Repository
public class CellStore implements Cells {

    private static final String CELLS = "cells";
    private static final String PROGRESS = "progress";
    private static final String COUNTS = "counts";
    private static final int DUPLICATE_KEY = 11000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;

    CellStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Counts of one document that changed.
     *
     * @param counts by path; those that are 0 are taken out
     * @param offset of the newest of them in their partition
     */
    record Change(String document, Map<String, Long> counts, long offset) {}

    void write(Collection<Change> changes) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (Change change : changes) {
            List<Bson> fields = new ArrayList<>();
            change.counts()
                    .forEach((path, count) ->
                            fields.add(
                                    count == 0
                                            ? Updates.unset(COUNTS + "." + path)
                                            : Updates.set(COUNTS + "." + path, count)));
            fields.add(Updates.set("offset", change.offset()));
            updates.add(
                    new UpdateOneModel<>(
                            Filters.and(
                                    Filters.eq("_id", change.document()),
                                    Filters.lt("offset", change.offset())),
                            Updates.combine(fields),
                            UPSERT));
        }
        if (updates.isEmpty()) {
            return;
        }
        try {
            cells().bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // A document that is as new already is not matched, and its insertion refused.
            boolean newer =
                    e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!newer || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /**
     * How far the counts of a partition are written.
     *
     * @param offset the next to be read
     * @param recordedAt newest instant of recording among what is counted, epoch milliseconds
     */
    public record Progress(long offset, long recordedAt) {}

    void advance(int partition, Progress progress) {
        mongo.getCollection(PROGRESS)
                .updateOne(
                        Filters.eq("_id", "cells-" + partition),
                        Updates.combine(
                                Updates.max("offset", progress.offset()),
                                Updates.max("recordedAt", progress.recordedAt())),
                        UPSERT);
    }

    public Progress progress(int partition) {
        Document document =
                mongo.getCollection(PROGRESS).find(Filters.eq("_id", "cells-" + partition)).first();
        return document == null
                ? new Progress(0, 0)
                : new Progress(
                        document.get("offset", Number.class).longValue(),
                        document.get("recordedAt", Number.class).longValue());
    }

    @Override
    public @Nullable Instant recordedThrough(int partitions) {
        long newest = 0;
        for (int partition = 0; partition < partitions; partition++) {
            newest = Math.max(newest, progress(partition).recordedAt());
        }
        return newest == 0 ? null : Instant.ofEpochMilli(newest);
    }

    @Override
    public SortedSet<String> companies(Figure figure) {
        String prefix = figure.code() + "/company/";
        SortedSet<String> tins = new TreeSet<>();
        for (Document document :
                cells().find(Filters.regex("_id", "^" + prefix))
                        .projection(Projections.include("_id"))) {
            String id = document.getString("_id");
            tins.add(id.substring(prefix.length(), id.lastIndexOf('/')));
        }
        return tins;
    }

    @Override
    public List<Entry> read(
            Figure figure, Collection<? extends Scope> scopes, int first, int last) {
        List<String> ids = new ArrayList<>();
        java.util.Map<String, Scope> scopeOf = new java.util.HashMap<>();
        for (Scope scope : scopes) {
            for (int year = first; year <= last; year++) {
                String id = EntryKey.document(figure, scope, year);
                ids.add(id);
                scopeOf.put(id, scope);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Document document : cells().find(Filters.in("_id", ids))) {
            String id = document.getString("_id");
            int year = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
            Scope scope = java.util.Objects.requireNonNull(scopeOf.get(id));
            Document counts = document.get(COUNTS, Document.class);
            if (counts != null) {
                counts.forEach((cell, measures) -> read(scope, year, cell, measures, entries));
            }
        }
        return entries;
    }

    static void read(Scope scope, int year, String cell, Object measures, List<Entry> entries) {
        for (var measure : ((Document) measures).entrySet()) {
            for (var count : ((Document) measure.getValue()).entrySet()) {
                entries.add(
                        Entry.of(
                                scope,
                                cell,
                                measure.getKey(),
                                EntryKey.day(year, count.getKey()),
                                ((Number) count.getValue()).longValue()));
            }
        }
    }

    private MongoCollection<Document> cells() {
        return mongo.getCollection(CELLS);
    }
}
