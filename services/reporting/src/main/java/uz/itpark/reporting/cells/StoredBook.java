package uz.itpark.reporting.cells;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book in the database: a manifest, pieces by their offsets, pages by their ids. */
final class StoredBook implements Book {

    private static final String MANIFESTS = "books";
    private static final int DUPLICATE_KEY = 11000;
    private static final long AT_ONCE = 8 << 20;

    private final MongoOperations mongo;
    private final int generation;
    private final Bson self;
    private final StoredPages pages;

    StoredBook(MongoOperations mongo, int generation) {
        this.mongo = mongo;
        this.generation = generation;
        this.self = Filters.eq("_id", generation);
        this.pages = new StoredPages(mongo, generation);
    }

    @Override
    public Manifest manifest() {
        Document document = manifests().find(self).first();
        return document == null ? Manifest.EMPTY : Manifest.of(document);
    }

    @Override
    public Map<String, byte[]> pieces(Collection<Manifest.Tail> tails) {
        Map<String, byte[]> pieces = new HashMap<>();
        List<String> ids = new ArrayList<>();
        long bytes = 0;
        for (Manifest.Tail tail : tails) {
            ids.add(tail.id());
            bytes += tail.bytes();
            // One answer of the database holds so much.
            if (bytes >= AT_ONCE) {
                read(ids, pieces);
                ids.clear();
                bytes = 0;
            }
        }
        read(ids, pieces);
        return pieces;
    }

    private void read(List<String> ids, Map<String, byte[]> pieces) {
        if (!ids.isEmpty()) {
            for (Document piece : pieces().find(Filters.in("_id", ids))) {
                pieces.put(piece.getString("_id"), piece.get("postings", Binary.class).getData());
            }
        }
    }

    @Override
    public boolean append(
            long end, Manifest.Tail piece, byte[] postings, long recordedAt, int waiting) {
        Bson at = Filters.and(self, Filters.eq("end", end));
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("end", piece.to()));
        changes.add(Updates.max("recordedAt", recordedAt));
        if (waiting != 0) {
            changes.add(Updates.inc("waiting", waiting));
        }
        if (postings.length > 0) {
            put(piece, postings);
            changes.add(Updates.push("tails", piece.document()));
        }
        manifests()
                .updateOne(
                        self,
                        Updates.combine(
                                Updates.setOnInsert("end", 0L),
                                Updates.setOnInsert("folded", 0L),
                                Updates.setOnInsert("folding", 0L)),
                        new UpdateOptions().upsert(true));
        return manifests().updateOne(at, Updates.combine(changes)).getMatchedCount() == 1;
    }

    private void put(Manifest.Tail piece, byte[] postings) {
        try {
            pieces().insertOne(
                            new Document("_id", piece.id())
                                    .append("postings", new Binary(postings)));
        } catch (MongoWriteException e) {
            // The same offsets hold the same postings, whoever wrote them.
            if (e.getError().getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean join(
            List<Manifest.Tail> all,
            List<Manifest.Tail> joined,
            Manifest.Tail one,
            byte[] postings) {
        put(one, postings);
        List<Manifest.Tail> after = new ArrayList<>(all);
        int at = after.indexOf(joined.getFirst());
        after.removeAll(joined);
        after.add(at, one);
        boolean done =
                manifests()
                                .updateOne(
                                        Filters.and(self, Filters.eq("tails", documents(all))),
                                        Updates.set("tails", documents(after)))
                                .getMatchedCount()
                        == 1;
        delete(done ? joined : List.of(one));
        return done;
    }

    private static List<Document> documents(List<Manifest.Tail> tails) {
        return tails.stream().map(Manifest.Tail::document).toList();
    }

    private void delete(List<Manifest.Tail> tails) {
        pieces().deleteMany(Filters.in("_id", tails.stream().map(Manifest.Tail::id).toList()));
    }

    @Override
    public boolean beginFold(long upTo) {
        Manifest now = manifest();
        return manifests()
                        .updateOne(
                                Filters.and(
                                        self,
                                        Filters.eq("folded", now.folded()),
                                        Filters.eq("folding", now.folded())),
                                Updates.set("folding", upTo))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void endFold(long upTo) {
        Manifest now = manifest();
        List<Manifest.Tail> done = now.tails().stream().filter(tail -> tail.to() <= upTo).toList();
        manifests()
                .updateOne(
                        Filters.and(self, Filters.eq("folding", upTo)),
                        Updates.combine(
                                Updates.set("folded", upTo),
                                Updates.pullByFilter(
                                        Filters.eq("tails", Filters.lte("to", upTo)))));
        delete(done);
    }

    @Override
    public Map<String, Page> pages(Collection<String> ids) {
        return pages.pages(ids);
    }

    @Override
    public Map<String, byte[]> parts(Collection<String> ids) {
        return pages.parts(ids);
    }

    @Override
    public void write(List<Turn> turns) {
        pages.write(turns);
    }

    void drop() {
        pieces().drop();
        pages.drop();
        manifests().deleteOne(self);
    }

    private MongoCollection<Document> manifests() {
        return mongo.getCollection(MANIFESTS);
    }

    private MongoCollection<Document> pieces() {
        return mongo.getCollection("book-ledger-" + generation);
    }
}
