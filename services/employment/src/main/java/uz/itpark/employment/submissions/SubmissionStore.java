package uz.itpark.employment.submissions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
class SubmissionStore {

    static final String RECEIPTS = "submissions";
    static final String RESULTS = "submission_results";

    private final MongoTemplate mongo;
    private final JsonMapper json;

    SubmissionStore(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    /** A receipt with what is needed to write the rejects as they were sent. */
    record Kept(Submission submission, Format format, List<String> header) {}

    /** A result as the line of JSON that is answered. */
    record Line(long item, ItemStatus status, String text) {}

    void keep(ChunkId chunk, Collection<ItemResult> results) {
        StringBuilder lines = new StringBuilder(results.size() * 160);
        StringBuilder statuses = new StringBuilder(results.size());
        List<Long> items = new ArrayList<>(results.size());
        for (ItemResult result : results) {
            lines.append(json.writeValueAsString(result)).append('\n');
            statuses.append(result.status().name().charAt(0));
            items.add(result.item());
        }
        put(
                RESULTS,
                new Document("_id", chunk.text())
                        .append("items", items)
                        .append("statuses", statuses.toString())
                        .append("lines", lines.toString()));
    }

    void keep(Submission submission, Set<String> employers, Format format, List<String> header) {
        put(
                RECEIPTS,
                new Document("_id", submission.id())
                        .append("format", format.name())
                        .append("header", header)
                        .append("employers", List.copyOf(employers))
                        .append("receipt", json.writeValueAsString(submission)));
    }

    private void put(String collection, Document document) {
        mongo.getCollection(collection)
                .replaceOne(
                        Filters.eq("_id", document.getString("_id")),
                        document,
                        new ReplaceOptions().upsert(true));
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(
                        mongo.getCollection(RECEIPTS).find(Filters.eq("_id", id)).first())
                .map(document ->
                        new Kept(
                                json.readValue(document.getString("receipt"), Submission.class),
                                Format.valueOf(document.get("format", "NDJSON")),
                                document.getList("header", String.class, List.of())));
    }

    /** The results in the order of the items, read as they are asked for. */
    Iterator<Line> results(String submission) {
        return new Chunks<>(submission, this::lines, Line::item);
    }

    private @Nullable List<Line> lines(ChunkId chunk) {
        Document document =
                mongo.getCollection(RESULTS).find(Filters.eq("_id", chunk.text())).first();
        if (document == null) {
            return null;
        }
        List<Long> items = document.getList("items", Long.class);
        String statuses = document.getString("statuses");
        List<String> texts = document.getString("lines").lines().toList();
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
