package uz.itpark.employment.submissions;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.employment.intake.Format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Receipts and results, kept as the JSON that is answered; results a chunk per batch. */
@Repository
class SubmissionStore implements SmartInitializingSingleton {

    static final String RECEIPTS = "submissions";
    static final String RESULTS = "submission_results";
    private static final String ONLY = "only";

    /** Receipts of an older version: to be read until nothing more is found. */
    private static final List<Integer> UNCOUNTED = List.of(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final MongoTemplate mongo;
    private final JsonMapper json;

    SubmissionStore(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** For {@link #newest}: on MongoDB straight to a company's, the newest first. */
    @Override
    public void afterSingletonsInstantiated() {
        mongo.getCollection(RECEIPTS)
                .createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending("employers"), Indexes.descending("_id")));
    }

    /**
     * A receipt with what is needed to write the results, and the rejects as they were sent.
     *
     * @param employers TINs of the companies its sender spoke for
     * @param only the results, where all are of one batch
     */
    record Kept(
            Submission submission,
            Set<String> employers,
            Format format,
            List<String> header,
            Extent results,
            Extent rejects,
            @Nullable Collection<ItemResult> only) {}

    /** A result as the line of JSON that is answered. */
    record Line(long item, ItemStatus status, String text) {}

    void keep(ChunkId chunk, Collection<ItemResult> results) {
        put(RESULTS, append(new Document("_id", chunk.text()), results));
    }

    /** Results of one batch are kept with the receipt, others before it. */
    void keep(Kept kept) {
        Document document =
                new Document("_id", kept.submission().id())
                        .append("format", kept.format().name())
                        .append("header", kept.header())
                        .append("employers", List.copyOf(kept.employers()))
                        .append("results", write(kept.results()))
                        .append("rejects", write(kept.rejects()))
                        .append("receipt", json.writeValueAsString(kept.submission()));
        if (kept.only() != null) {
            document.append(ONLY, append(new Document(), kept.only()));
        }
        put(RECEIPTS, document);
    }

    private static List<Integer> write(Extent extent) {
        return List.of(extent.batches(), extent.putOff());
    }

    private static Extent extent(Document document, String name) {
        List<Integer> extent = document.getList(name, Integer.class, UNCOUNTED);
        return new Extent(extent.getFirst(), extent.getLast());
    }

    private Document append(Document document, Collection<ItemResult> results) {
        StringBuilder lines = new StringBuilder(results.size() * 160);
        StringBuilder statuses = new StringBuilder(results.size());
        List<Long> items = new ArrayList<>(results.size());
        for (ItemResult result : results) {
            lines.append(json.writeValueAsString(result)).append('\n');
            statuses.append(result.status().name().charAt(0));
            items.add(result.item());
        }
        return document.append("items", items)
                .append("statuses", statuses.toString())
                .append("lines", lines.toString());
    }

    /** Mostly there is none of this id yet; there is where a process was killed after it. */
    private void put(String collection, Document document) {
        try {
            mongo.getCollection(collection).insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            mongo.getCollection(collection)
                    .replaceOne(Filters.eq("_id", document.getString("_id")), document);
        }
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(
                        mongo.getCollection(RECEIPTS)
                                .find(Filters.eq("_id", id))
                                .projection(Projections.exclude(ONLY))
                                .first())
                .map(this::kept);
    }

    private Kept kept(Document document) {
        return new Kept(
                json.readValue(document.getString("receipt"), Submission.class),
                Set.copyOf(document.getList("employers", String.class, List.of())),
                Format.valueOf(document.getString("format")),
                document.getList("header", String.class, List.of()),
                extent(document, "results"),
                extent(document, "rejects"),
                null);
    }

    /**
     * The newest first, which is the order of their ids turned round.
     *
     * @param employer of whose senders; null for all
     * @param before id of the last one seen; null to begin with the newest
     */
    List<Kept> newest(@Nullable String employer, @Nullable String before, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (employer != null) {
            filters.add(Filters.eq("employers", employer));
        }
        if (before != null) {
            filters.add(Filters.lt("_id", before));
        }
        return mongo.getCollection(RECEIPTS)
                .find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .projection(Projections.exclude(ONLY))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(this::kept)
                .into(new ArrayList<>());
    }

    /** The results in the order of the items, read as they are asked for. */
    Iterator<Line> results(String submission, Extent extent) {
        return extent.isSingle()
                ? lines(withReceipt(submission)).iterator()
                : new Chunks<>(submission, extent, this::lines, Line::item);
    }

    private Document withReceipt(String submission) {
        Document receipt =
                mongo.getCollection(RECEIPTS)
                        .find(Filters.eq("_id", submission))
                        .projection(Projections.include(ONLY))
                        .first();
        return receipt == null ? new Document() : receipt.get(ONLY, new Document());
    }

    private @Nullable List<Line> lines(ChunkId chunk) {
        Document document =
                mongo.getCollection(RESULTS).find(Filters.eq("_id", chunk.text())).first();
        return document == null ? null : lines(document);
    }

    private static List<Line> lines(Document document) {
        List<Long> items = document.getList("items", Long.class, List.of());
        String statuses = document.get("statuses", "");
        List<String> texts = document.get("lines", "").lines().toList();
        List<Line> lines = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(items.get(i), status(statuses.charAt(i)), texts.get(i)));
        }
        return lines;
    }

    private static ItemStatus status(char initial) {
        for (ItemStatus status : ItemStatus.values()) {
            if (status.name().charAt(0) == initial) {
                return status;
            }
        }
        throw new IllegalStateException("no status begins with " + initial);
    }
}
