package uz.itpark.employment.feed;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.Optional;

/** Receipts and results, kept as the JSON that is answered; results in chunks of a batch each. */
@Repository
class SubmissionStore {

    private static final String RECEIPTS = "submissions";
    private static final String RESULTS = "submission_results";

    private final MongoTemplate mongo;
    private final JsonMapper json;

    SubmissionStore(MongoTemplate mongo, JsonMapper json) {
        this.mongo = mongo;
        this.json = json;
    }

    void keep(String submission, int batch, Collection<ItemResult> results) {
        if (results.isEmpty()) {
            return;
        }
        put(
                RESULTS,
                new Document("_id", submission + "/" + batch)
                        .append(
                                "results",
                                results.stream().map(json::writeValueAsString).toList()));
    }

    /** Last of all: a receipt tells that everything before it is there. */
    void keep(Submission submission) {
        put(
                RECEIPTS,
                new Document("_id", submission.id())
                        .append("receipt", json.writeValueAsString(submission)));
    }

    private void put(String collection, Document document) {
        mongo.getCollection(collection)
                .replaceOne(
                        Filters.eq("_id", document.getString("_id")),
                        document,
                        new ReplaceOptions().upsert(true));
    }

    Optional<Submission> find(String id) {
        return Optional.ofNullable(
                        mongo.getCollection(RECEIPTS).find(Filters.eq("_id", id)).first())
                .map(document -> json.readValue(document.getString("receipt"), Submission.class));
    }

    /** The results of a batch, each as JSON; empty after the last batch. */
    Optional<java.util.List<String>> results(String submission, int batch) {
        return Optional.ofNullable(
                        mongo.getCollection(RESULTS)
                                .find(Filters.eq("_id", submission + "/" + batch))
                                .first())
                .map(document -> document.getList("results", String.class));
    }
}
