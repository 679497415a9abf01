package uz.itpark.reporting.cells;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

import uz.itpark.reporting.cells.Book.Page;
import uz.itpark.reporting.cells.Book.Part;
import uz.itpark.reporting.cells.Book.Turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of a book, and their parts, as documents. */
final class StoredPages {

    private static final int DUPLICATE_KEY = 11000;

    /** Pages in one answer of the database. */
    private static final int AT_ONCE = 128;

    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> parts;

    StoredPages(MongoOperations mongo, int generation) {
        pages = mongo.getCollection("book-pages-" + generation);
        parts = mongo.getCollection("book-parts-" + generation);
    }

    Map<String, Page> pages(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        Map<String, Page> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private void read(List<String> ids, Map<String, Page> found) {
        for (Document page : pages.find(Filters.in("_id", ids))) {
            String id = page.getString("_id");
            found.put(
                    id,
                    new Page(
                            id,
                            number(page, "through"),
                            bytes(page),
                            parts(page, "parts"),
                            parts(page, "replaced")));
        }
    }

    private static List<Part> parts(Document page, String field) {
        return page.getList(field, Document.class, List.of()).stream()
                .map(part ->
                        new Part(number(part, "from"), number(part, "to"), number(part, "bytes")))
                .toList();
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static byte[] bytes(Document document) {
        return document.get("rows", Binary.class).getData();
    }

    Map<String, byte[]> parts(Collection<String> ids) {
        Map<String, byte[]> found = new HashMap<>();
        // One by one: an answer of the database holds few of them.
        for (String id : ids) {
            Document part = parts.find(Filters.eq("_id", id)).first();
            if (part != null) {
                found.put(id, bytes(part));
            }
        }
        return found;
    }

    /** Parts before the pages that name them, and what no page names any longer last. */
    void write(List<Turn> turns) {
        List<WriteModel<Document>> written = new ArrayList<>();
        List<WriteModel<Document>> turned = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Turn turn : turns) {
            turn.written()
                    .forEach((id, rows) ->
                            written.add(
                                    new InsertOneModel<>(
                                            new Document("_id", id)
                                                    .append("rows", new Binary(rows)))));
            turned.add(turn(turn));
            Page before = turn.before();
            if (before != null) {
                before.replaced().forEach(part -> gone.add(part.id(before.id())));
            }
        }
        write(parts, written);
        write(pages, turned);
        if (!gone.isEmpty()) {
            parts.deleteMany(Filters.in("_id", gone));
        }
    }

    private static WriteModel<Document> turn(Turn turn) {
        Page after = turn.after();
        Document document =
                new Document("_id", after.id())
                        .append("through", after.through())
                        .append("rows", new Binary(after.rows()))
                        .append("parts", documents(after.parts()))
                        .append("replaced", documents(after.replaced()));
        Page before = turn.before();
        return before == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        Filters.and(
                                Filters.eq("_id", after.id()),
                                Filters.eq("through", before.through())),
                        document);
    }

    private static List<Document> documents(List<Part> parts) {
        return parts.stream()
                .map(part ->
                        new Document("from", part.from())
                                .append("to", part.to())
                                .append("bytes", part.bytes()))
                .toList();
    }

    /** What is there already is the same, whoever wrote it. */
    private static void write(
            MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean done =
                    e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (!done || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    void drop() {
        pages.drop();
        parts.drop();
    }
}
