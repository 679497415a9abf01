package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uz.itpark.employment.feed.NotedDryRun;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A dry run tells what a submission would come to, and leaves nothing behind. */
class DryRunTest extends FeedOverHttp {

    @Autowired MongoTemplate mongo;
    @Autowired ApplicationContext service;

    @Test
    void verdictsAreThoseOfTheSubmissionAndNothingChanges() throws Exception {
        String tin = tin();
        send("application/x-ndjson", hired("held", tin, "K-0", "2021-03-01"));
        String feed = feed(tin);
        Map<String, Long> before = documents();

        HttpResponse<String> tried =
                post(
                        "/v1/employment-events?dryRun=true",
                        "application/x-ndjson",
                        feed,
                        "key-of-a-dry-run");

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(documents()).isEqualTo(before);
        HttpResponse<String> taken = send("application/x-ndjson", feed);
        assertThat(json(tried).get("counts")).isEqualTo(json(taken).get("counts"));
        assertThat(json(tried).get("rejected")).isEqualTo(json(taken).get("rejected"));
        assertThat(json(tried).get("sha256")).isEqualTo(json(taken).get("sha256"));
        JsonNode counts = json(taken).get("counts");
        for (String status : new String[] {"accepted", "duplicate", "waiting", "rejected"}) {
            assertThat(counts.get(status).asInt()).as(status).isPositive();
        }
        // And once more: now all is held.
        assertThat(
                        json(post(
                                        "/v1/employment-events?dryRun=true",
                                        "application/x-ndjson",
                                        feed))
                                .at("/counts/accepted")
                                .asInt())
                .isZero();
    }

    @Test
    void everySingleVerdictIsThatOfTheSubmission() throws Exception {
        String tin = tin();
        send("application/x-ndjson", hired("held", tin, "K-0", "2021-03-01"));
        String feed = feed(tin);

        List<String> tried =
                NotedDryRun.of(service, tin, feed).stream().map(json::writeValueAsString).toList();

        HttpResponse<String> taken = send("application/x-ndjson", feed);
        String id = json(taken).get("id").asString();
        List<String> given =
                get("/v1/submissions/" + id + "/results")
                        .body()
                        .lines()
                        .map(line -> (ObjectNode) json.readTree(line))
                        // What has become of it since is no part of the verdict.
                        .map(line -> line.without("now").toString())
                        .toList();
        assertThat(tried).hasSameSizeAs(feed.lines().toList()).isEqualTo(given);
    }

    /** Items of one batch depend on those of another, whose renamings join dossiers. */
    private static String feed(String tin) {
        List<String> feed = new ArrayList<>();
        for (int i = 1; i < 900; i++) {
            feed.add(hired("h" + i, tin, "K-" + i, "2021-03-01"));
            feed.add(
                    "{\"id\":\"k%d\",\"type\":\"REKEYED\",\"employer\":\"%s\",\"employment\":\"N-%d\",\"previousEmployment\":\"K-%d\",\"effectiveOn\":\"2021-06-01\"}"
                            .formatted(i, tin, i, i));
            feed.add(terminated("t" + i, tin, i % 7 == 0 ? "X-" + i : "N-" + i, "2021-08-31"));
            if (i % 10 == 0) {
                feed.add(hired("again" + i, tin, "N-" + i, "2021-04-01"));
                feed.add(hired("h" + i, tin, "Z-" + i, "2021-04-01"));
            }
        }
        feed.add(hired("second", tin, "K-0", "2021-05-01"));
        feed.add(hired("held", tin, "K-77", "2021-05-01"));
        feed.add("nonsense");
        Collections.shuffle(feed, new Random(1));
        return String.join("\n", feed);
    }

    /** All but the trail of who asked what, where a trial stands too. */
    private Map<String, Long> documents() {
        Map<String, Long> documents = new TreeMap<>();
        for (String name : mongo.getCollectionNames()) {
            documents.put(name, mongo.getCollection(name).countDocuments());
        }
        documents.remove("audit");
        return documents;
    }
}
