package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import tools.jackson.databind.JsonNode;

import uz.itpark.testing.HttpService;
import uz.itpark.testing.TestToken;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A worker is erased and keys change, and no job is another one for it. */
class ErasureTest extends FeedOverHttp {

    private static final String ANNA = "42010950450014";

    @Autowired MongoTemplate mongo;

    @Test
    void jobsOfAnErasedWorkerStayAsTheyWereAndNothingLeadsToThem() throws Exception {
        String tin = tin();
        send("application/json", anna("h1", tin, "K-1", "2021-03-01"));
        send("application/json", anna("h2", tin, "K-2", "2021-04-01"));
        String worker = lookUp(ANNA).get("workerId").asString();
        List<Document> before = jobs(tin);

        JsonNode erased = json(post("/v1/worker-erasures", "application/json", body(ANNA)));

        assertThat(erased.get("workers").asInt()).isEqualTo(1);
        assertThat(jobs(tin)).isEqualTo(before);
        assertThat(lookUp(ANNA).get("code").asString()).isEqualTo("not-found");
        assertThat(json(get("/v1/employments?worker=" + worker)).get("items").size()).isEqualTo(2);
        assertThat(json(reconciled(tin, "K-1," + ANNA)).at("/counts/differentWorker").asInt())
                .isEqualTo(1);
        assertThat(
                        json(post("/v1/worker-erasures", "application/json", body(ANNA)))
                                .get("workers")
                                .asInt())
                .isZero();
    }

    @Test
    void whatIsSentAgainOrCorrectedBringsNobodyBack() throws Exception {
        String tin = tin();
        send("application/json", anna("h1", tin, "K-1", "2021-03-01"));
        String worker = lookUp(ANNA).get("workerId").asString();
        post("/v1/worker-erasures", "application/json", body(ANNA));

        assertThat(counts(send("application/json", anna("h1", tin, "K-1", "2021-03-01"))))
                .isEqualTo("1 0 1 0 0");
        String mended = with(anna("h2", tin, "K-1", "2021-02-01"), "corrects", "h1");
        assertThat(counts(send("application/json", mended))).isEqualTo("1 1 0 0 0");
        send("application/json", terminated("t1", tin, "K-1", "2021-08-31"));

        JsonNode job = json(get("/v1/employments?employer=" + tin)).at("/items/0");
        assertThat(job.get("workerId").asString()).isEqualTo(worker);
        assertThat(job.get("start").asString()).isEqualTo("2021-02-01");
        assertThat(job.get("lastDay").asString()).isEqualTo("2021-08-31");
        assertThat(lookUp(ANNA).get("code").asString()).isEqualTo("not-found");

        // A new hiring is of somebody new, and so is a correction that says another person.
        send("application/json", anna("h3", tin, "K-9", "2022-01-01"));
        assertThat(lookUp(ANNA).get("workerId").asString()).isNotEqualTo(worker);
        String other = with(hired("h4", tin, "K-1", "2021-02-01"), "corrects", "h2");
        assertThat(counts(send("application/json", other))).isEqualTo("1 1 0 0 0");
        assertThat(json(get("/v1/employments?worker=" + worker)).get("items").isEmpty()).isTrue();
    }

    @Test
    void rejectedItemsWithTheNumberAreForgottenAndOthersKept() throws Exception {
        String tin = tin();
        String wrong = anna("r1", tin, "K-1", "1999-03-01");
        String escaped =
                "{\"id\":\"r2\",\"worker\":{\"pinfl\":\"\\u0034" + ANNA.substring(1) + "\"}}";
        String kept = hired("r3", tin, "K-3", "1999-03-01");
        String sent =
                json(send("application/x-ndjson", String.join("\n", wrong, escaped, kept)))
                        .get("id")
                        .asString();
        String rejects = "/v1/submissions/" + sent + "/rejects";
        assertThat(get(rejects).body().lines()).hasSize(3);

        JsonNode erased = json(post("/v1/worker-erasures", "application/json", body(ANNA)));

        assertThat(erased.get("rejects").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(get(rejects).body()).isEqualTo(kept + "\n");
        assertThat(json(get("/v1/submissions/" + sent)).at("/counts/rejected").asInt())
                .isEqualTo(3);
    }

    @Test
    void workersOfOthersAreNotToldOf() throws Exception {
        String own = tin();
        String other = tin();
        send("application/json", hired("h1", own, "K-1", "2021-03-01"));
        String number = body("30105990450019");
        HttpService mine = new HttpService(port).as(TestToken.of("hr-feed", own));
        HttpService theirs = new HttpService(port).as(TestToken.of("hr-feed", other));
        assertThat(mine.post("/v1/worker-lookups", number).status()).isEqualTo(200);
        assertThat(theirs.post("/v1/worker-lookups", number).problem()).isEqualTo("not-found");
        assertThat(theirs.post("/v1/worker-lookups", body("30105990450100")).json())
                .isEqualTo(theirs.post("/v1/worker-lookups", number).json());
        assertThat(
                        json(reconciled(other, "K-1,30105990450019"))
                                .at("/differences/0/there")
                                .has("workerId"))
                .isFalse();
    }

    @Test
    void aNewKeyChangesNoJobAndIsTakenFromTheFile() throws Exception {
        String tin = tin();
        send("application/json", hired("h1", tin, "K-1", "2021-03-01"));
        String worker = lookUp("30105990450019").get("workerId").asString();
        List<Document> before = jobs(tin);
        int version = json(get("/v1/worker-keys")).get("version").asInt() + 1;
        assertThat(
                        json(post("/v1/worker-keys/rotations", "application/json", "{}"))
                                .get("code")
                                .asString())
                .isEqualTo("no-newer-key");
        byte[] key = new byte[32];
        new Random(version).nextBytes(key);
        Files.writeString(
                workerKey,
                "\n" + version + ":" + Base64.getEncoder().encodeToString(key),
                StandardOpenOption.APPEND);

        assertThat(post("/v1/worker-keys/rotations", "application/json", "{}").statusCode())
                .isEqualTo(202);

        await().until(() ->
                json(get("/v1/worker-keys"))
                        .toString()
                        .equals("{\"version\":%d,\"rotating\":false}".formatted(version)));
        assertThat(jobs(tin)).isEqualTo(before);
        assertThat(lookUp("30105990450019").get("workerId").asString()).isEqualTo(worker);
        send("application/json", hired("h2", tin, "K-2", "2021-05-01"));
        assertThat(
                        json(get("/v1/employments?employer=" + tin))
                                .get("items")
                                .findValuesAsString("workerId"))
                .containsExactly(worker, worker);
    }

    private static String anna(String id, String tin, String employment, String on) {
        return hired(id, tin, employment, on)
                .replace("30105990450019", ANNA)
                .replace("1999-05-01", "1995-10-20")
                .replace("\"M\"", "\"F\"");
    }

    private static String body(String pinfl) {
        return "{\"pinfl\":\"%s\"}".formatted(pinfl);
    }

    private JsonNode lookUp(String pinfl) throws Exception {
        return json(post("/v1/worker-lookups", "application/json", body(pinfl)));
    }

    private java.net.http.HttpResponse<String> reconciled(String tin, String row) throws Exception {
        return post(
                "/v1/reconciliations?on=2022-01-01&employer=" + tin,
                "text/csv",
                "employment,pinfl,start\n" + row + ",2021-03-01\n");
    }

    /** All that is held of a company's jobs, once it is published. */
    private List<Document> jobs(String tin) {
        return await().until(
                        () ->
                                mongo.getCollection("dossiers")
                                        .find(new Document("employer", tin))
                                        .into(new ArrayList<>()),
                        jobs -> jobs.stream().noneMatch(job -> job.containsKey("outbox")));
    }
}
