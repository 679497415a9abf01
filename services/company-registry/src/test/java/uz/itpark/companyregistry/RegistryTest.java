package uz.itpark.companyregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessage;
import uz.itpark.testing.TestToken;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The register as its clients meet it: over HTTP, on a database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RegistryTest {

    private static final MongoServer DATABASE = new MongoServer(new MemoryBackend());
    private static final RecordingSender BROKER = new RecordingSender();
    private static final AtomicInteger TINS = new AtomicInteger(300_000_000);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort int port;
    @Autowired MongoOperations mongo;
    @TestBean EventSender eventSender;

    static EventSender eventSender() {
        return BROKER;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        String address = DATABASE.bindAndGetConnectionString();
        properties.add("spring.mongodb.uri", () -> address + "/registry");
    }

    @AfterAll
    static void stop() {
        DATABASE.shutdownNow();
    }

    @Test
    void anApplicationIsRecordedAndItsEventPublished() throws Exception {
        String tin = tin();
        var answer = post("/v1/companies", application(tin, "Ўзбек дастури"));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode company = json(answer);
        String id = company.get("id").asString();
        assertThat(company.get("status").asString()).isEqualTo("APPLIED");
        assertThat(header(answer, "Location")).isEqualTo("/v1/companies/" + id);
        assertThat(header(answer, "ETag")).isNotEmpty();
        assertThat(get("/v1/companies/" + id).body()).isEqualTo(answer.body());
        assertThat(events(id)).containsExactly("uz.itpark.company.applied.v1");
        assertThat(BROKER.sent.getLast().data()).doesNotContain("Aziz", "@");
    }

    @Test
    void everyFaultOfAnApplicationIsNamedAtOnce() throws Exception {
        var answer =
                post(
                        "/v1/companies",
                        "{\"tin\":12,\"activity\":\"x\",\"region\":\"UZ-??\",\"foundedOn\":\"2021-02-30\",\"more\":1}");
        assertProblem(answer, 400, "invalid-input");
        assertThat(json(answer).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/tin", "/name", "/activity", "/region", "/foundedOn");
    }

    @Test
    void aTinHasOneOpenApplicationOrResidency() throws Exception {
        String tin = tin();
        List<Integer> statuses = atOnce(8, () -> post("/v1/companies", application(tin, "A")));
        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertProblem(post("/v1/companies", application(tin, "A")), 409, "tin-taken");
    }

    @Test
    void whoWasRefusedAppliesAgainInTheSameRecord() throws Exception {
        String tin = tin();
        String id = apply(tin, "First name");
        assertThat(decide(id, "REJECT", "2021-03-01").statusCode()).isEqualTo(200);
        var again = post("/v1/companies", application(tin, "Second name"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(again).get("id").asString()).isEqualTo(id);
        assertThat(json(again).get("name").asString()).isEqualTo("Second name");
    }

    @Test
    void decisionsFollowTheirOrderAndMakeResidency() throws Exception {
        String id = apply(tin(), "Resident");
        assertProblem(decide(id, "REVOKE", "2021-03-01"), 409, "decision-not-allowed");
        decide(id, "REGISTER", "2021-03-01");
        assertProblem(decide(id, "REVOKE", "2021-02-01"), 422, "effective-before-previous");
        assertProblem(decide(id, "SUSPEND", "1999-12-31"), 400, "invalid-input");
        assertProblem(decide(id, "APPLY", "2021-03-01"), 400, "invalid-input");
        decide(id, "SUSPEND", "2021-04-01");
        decide(id, "RESUME", "2021-05-01");
        decide(id, "REVOKE", "2021-06-01");
        JsonNode company = json(decide(id, "REINSTATE", "2022-01-01"));
        assertThat(company.get("residency").toString())
                .isEqualTo(
                        "[{\"from\":\"2021-03-01\",\"to\":\"2021-06-01\"},{\"from\":\"2022-01-01\",\"to\":null}]");
        assertThat(events(id))
                .containsExactly(
                        "uz.itpark.company.applied.v1",
                        "uz.itpark.company.registered.v1",
                        "uz.itpark.company.suspended.v1",
                        "uz.itpark.company.resumed.v1",
                        "uz.itpark.company.revoked.v1",
                        "uz.itpark.company.reinstated.v1");
        JsonNode history = json(get("/v1/companies/" + id + "/history")).get("items");
        assertThat(history.findValuesAsString("what"))
                .containsExactly("APPLY", "REGISTER", "SUSPEND", "RESUME", "REVOKE", "REINSTATE");
        assertThat(history.get(1).get("before").get("status").asString()).isEqualTo("APPLIED");
        assertThat(history.get(1).get("after").get("status").asString()).isEqualTo("REGISTERED");
        assertThat(history.get(1).get("who").asString()).isEqualTo("test-park-admin");
    }

    @Test
    void ofManyDecisionsAtOnceNoneIsLost() throws Exception {
        String id = apply(tin(), "Busy");
        decide(id, "REGISTER", "2021-03-01");
        List<Integer> statuses = atOnce(8, () -> decide(id, "SUSPEND", "2021-04-01"));
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    }

    @Test
    void anAmendmentNeedsTheNewestTag() throws Exception {
        var applied = post("/v1/companies", application(tin(), "Before"));
        String address = "/v1/companies/" + json(applied).get("id").asString();
        String tag = header(applied, "ETag");
        assertProblem(patch(address, null, "{\"name\":\"After\"}"), 428, "precondition-required");
        var amended = patch(address, tag, "{\"name\":\"After\",\"email\":null}");
        assertThat(json(amended).get("name").asString()).isEqualTo("After");
        assertThat(json(amended).get("email").isNull()).isTrue();
        assertThat(header(amended, "ETag")).isNotEqualTo(tag);
        assertProblem(patch(address, tag, "{\"name\":\"Late\"}"), 412, "precondition-failed");
        String newest = header(amended, "ETag");
        assertProblem(
                patch(address, newest, "{\"tin\":\"1\",\"name\":null}"), 400, "invalid-input");
        assertProblem(patch(address, newest, "{\"status\":\"REGISTERED\"}"), 400, "invalid-input");
    }

    @Test
    void aNameIsFoundInEitherScriptAndATinByItsBeginning() throws Exception {
        String tin = tin();
        apply(tin, "Бухоро Ғалаба");
        assertThat(found("q=buxoro%20g%CA%BBalaba")).containsExactly(tin);
        assertThat(found("q=%D2%92%D0%B0%D0%BB%D0%B0%D0%B1%D0%B0")).containsExactly(tin);
        assertThat(found("q=" + tin)).containsExactly(tin);
        assertThat(found("limit=500&q=" + tin.substring(0, 5))).contains(tin);
        assertThat(found("q=" + tin + "&status=REVOKED&region=UZ-TK")).isEmpty();
        assertProblem(get("/v1/companies?limit=x&status=NO&cursor=%20%22"), 400, "invalid-input");
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            apply(tin(), "Sahifa " + i);
        }
        JsonNode first = json(get("/v1/companies?q=sahifa&limit=2"));
        JsonNode second =
                json(get("/v1/companies?q=sahifa&limit=2&cursor=" + first.get("next").asString()));
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void aRetryUnderOneKeyGetsTheFirstAnswerAgain() throws Exception {
        String tin = tin();
        String body = application(tin, "Once");
        var first = post("/v1/companies", body, "Idempotency-Key", "k-" + tin);
        var second = post("/v1/companies", body, "Idempotency-Key", "k-" + tin);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
        assertProblem(
                post("/v1/companies", application(tin, "Other"), "Idempotency-Key", "k-" + tin),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aDecisionThatIsTriedIsAnsweredAsIfTakenAndChangesNothing() throws Exception {
        String id = apply(tin(), "Tried");
        String register =
                """
                {"decision":"REGISTER","effectiveOn":"2021-03-01"}\
                """;
        String path = "/v1/companies/" + id + "/decisions?dryRun=true";

        assertThat(json(post(path, register)).get("status").asString()).isEqualTo("REGISTERED");
        assertProblem(
                post(path, register.replace("REGISTER", "REVOKE")), 409, "decision-not-allowed");
        assertProblem(post(path, register.replace("2021", "1999")), 400, "invalid-input");

        JsonNode company = json(get("/v1/companies/" + id));
        assertThat(company.get("status").asString()).isEqualTo("APPLIED");
        assertThat(company.get("decisions")).hasSize(1);
        assertThat(json(get("/v1/companies/" + id + "/history")).get("items")).hasSize(1);
        decide(id, "REGISTER", "2021-03-01");
        assertProblem(
                post(path, register.replace("REGISTER", "REVOKE").replace("2021", "2020")),
                422,
                "effective-before-previous");
    }

    @Test
    void anImportGivesAVerdictPerRowAndADryRunChangesNothing() throws Exception {
        String a = tin();
        String b = tin();
        String csv =
                "tin,name,activity,region,address,director,email,foundedOn,registeredOn\n"
                        + a
                        + ",\"A, B\",62.01.0,UZ-TK,,,,2019-05-01,2021-03-01\n"
                        + b
                        + ",B,62.01.0,UZ-SA,,,,,\n"
                        + a
                        + ",A,62.01.0,UZ-TK,,,,,\n"
                        + "12,,62,UZ-ZZ,,,,,1999-01-01\n";
        JsonNode dry = json(csv("/v1/company-imports?dryRun=true", csv));
        assertThat(found("q=" + a)).isEmpty();
        JsonNode real = json(csv("/v1/company-imports", csv));
        assertThat(real.get("rows").findValuesAsString("verdict"))
                .containsExactly("CREATED", "CREATED", "DUPLICATE", "REJECTED")
                .isEqualTo(dry.get("rows").findValuesAsString("verdict"));
        assertThat(real.get("rows").get(3).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/tin", "/name", "/activity", "/region", "/registeredOn");
        JsonNode company = json(get("/v1/companies?q=" + a)).get("items").get(0);
        assertThat(company.get("status").asString()).isEqualTo("REGISTERED");
        assertProblem(csv("/v1/company-imports", "tin,what\n1,2"), 400, "invalid-input");
        assertProblem(csv("/v1/company-imports", ""), 400, "invalid-input");
    }

    @Test
    void aRowOfTooFewOrTooManyFieldsIsAFaultOfThatRowAlone() throws Exception {
        String csv =
                "tin,name,activity,region\n"
                        + "%s,A,62.01.0\n%s,B,62.01.0,UZ-TK\n%s,C,62.01.0,UZ-TK,more\n"
                                .formatted(tin(), tin(), tin());
        JsonNode rows = json(csv("/v1/company-imports", csv)).get("rows");
        assertThat(rows.findValuesAsString("verdict"))
                .containsExactly("REJECTED", "CREATED", "REJECTED");
        assertThat(rows.get(0).get("errors").findValuesAsString("pointer"))
                .containsExactly("/region");
        assertThat(rows.get(2).get("errors").findValuesAsString("code"))
                .containsExactly("surplus-field");
    }

    @Test
    void whatCannotBeServedIsAProblemToo() throws Exception {
        assertProblem(get("/v1/companies/none"), 404, "not-found");
        assertProblem(get("/v1/nothing"), 404, "not-found");
        assertProblem(send("DELETE", "/v1/companies", null), 405, "method-not-allowed");
        assertProblem(post("/v1/companies", "{\"tin\":"), 400, "malformed-json");
        assertProblem(post("/v1/companies", ""), 400, "malformed-json");
        assertProblem(post("/v1/companies", "[]"), 400, "invalid-input");
        assertProblem(post("/v1/companies", "[".repeat(10_000)), 400, "malformed-json");
        assertProblem(post("/v1/companies", " ".repeat(2 << 20)), 413, "content-too-large");
        assertProblem(
                send("POST", "/v1/companies", "x", "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(
                send("GET", "/v1/companies", null, "Accept", "image/png"), 406, "not-acceptable");
    }

    @Test
    void withTheBrokerAwayEventsWaitAndLeaveInOrder() throws Exception {
        BROKER.away = true;
        String id = apply(tin(), "Patient");
        decide(id, "REGISTER", "2021-03-01");
        BROKER.away = false;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(typesOf(id)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(typesOf(id))
                .containsSubsequence(
                        "uz.itpark.company.applied.v1", "uz.itpark.company.registered.v1");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        for (String target : List.of("/v1/companies?q=%zz", "/v1/%00", "/v1/{", "/v1/a%2fb")) {
            assertThat(RawHttp.get(port, target))
                    .as(target)
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json")
                    .contains("/problems/");
        }
    }

    @Test
    void aRetryAfterACrashFindsWhatWasDone() throws Exception {
        String body = application(tin(), "Crashed");
        String key = "crash-" + tin();
        var first = post("/v1/companies", body, "Idempotency-Key", key);
        Query newest = new Query().with(Sort.by("claimedAt").descending()).limit(1);
        Object id = mongo.findOne(newest, Document.class, "idempotency_keys").get("_id");
        Query claim = Query.query(Criteria.where("_id").is(id));
        mongo.updateFirst(claim, new Update().unset("answer"), "idempotency_keys");
        assertProblem(
                post("/v1/companies", body, "Idempotency-Key", key),
                409,
                "idempotency-key-running");
        mongo.updateFirst(
                claim,
                Update.update("claimedAt", Instant.now().minusSeconds(60)),
                "idempotency_keys");
        var retry = post("/v1/companies", body, "Idempotency-Key", key);
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
    }

    @Test
    void itsHealthNamesTheDatabaseAndTheBroker() throws Exception {
        assertThat(json(get("/actuator/health")).get("components").propertyNames())
                .contains("mongo", "kafka");
        assertThat(json(get("/actuator/backlog")).has("unpublished")).isTrue();
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void theInterfaceDescribesItself() throws Exception {
        JsonNode document = json(get("/v3/api-docs"));
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        JsonNode apply = document.at("/paths/~1v1~1companies/post");
        assertThat(apply.at("/responses/201/content/application~1json/schema/$ref").asString())
                .endsWith("/CompanyBody");
        assertThat(
                        apply.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                                .asString())
                .endsWith("/ProblemDocument");
        assertThat(document.at("/components/schemas/ProblemDocument/properties").propertyNames())
                .contains("type", "title", "status", "detail", "code", "errors");
        assertThat(apply.get("parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(document.at("/paths/~1v1~1companies/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("status", "region", "activity", "q", "limit", "cursor");
        JsonNode company = document.at("/components/schemas/CompanyBody/properties");
        assertThat(company.at("/name/type").asString()).isEqualTo("string");
        assertThat(company.at("/address/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    private static String tin() {
        return String.valueOf(TINS.incrementAndGet());
    }

    private static String application(String tin, String name) {
        return """
        {"tin":"%s","name":"%s","activity":"62.01.0","region":"UZ-TK","director":"Aziz A.",
         "email":"a@b.uz","foundedOn":"2019-05-01","unknown":true}\
        """
                .formatted(tin, name);
    }

    private String apply(String tin, String name) throws Exception {
        return json(post("/v1/companies", application(tin, name))).get("id").asString();
    }

    private HttpResponse<String> decide(String id, String decision, String on) throws Exception {
        return post(
                "/v1/companies/" + id + "/decisions",
                "{\"decision\":\"%s\",\"effectiveOn\":\"%s\"}".formatted(decision, on));
    }

    private List<String> found(String query) throws Exception {
        return json(get("/v1/companies?" + query)).get("items").findValuesAsString("tin");
    }

    private List<String> events(String id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !typesOf(id).isEmpty());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    int before = typesOf(id).size();
                    return BROKER.sent.stream().anyMatch(m -> m.key().equals(id))
                            && before == historyOf(id);
                });
        return typesOf(id);
    }

    private int historyOf(String id) throws Exception {
        return json(get("/v1/companies/" + id + "/history")).get("items").size();
    }

    private static List<String> typesOf(String id) {
        return BROKER.sent.stream()
                .filter(message -> message.key().equals(id))
                // At least once: a repeated message is the same message.
                .distinct()
                .map(OutboxMessage::type)
                .toList();
    }

    private static List<Integer> atOnce(int times, Callable<HttpResponse<String>> request)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers =
                    threads.invokeAll(IntStream.range(0, times).mapToObj(i -> request).toList());
            return answers.stream().map(answer -> answer.resultNow().statusCode()).toList();
        }
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null);
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws Exception {
        return send("POST", path, body, concat(headers, "Content-Type", "application/json"));
    }

    private HttpResponse<String> csv(String path, String body) throws Exception {
        return send("POST", path, body, "Content-Type", "text/csv");
    }

    private HttpResponse<String> patch(String path, @Nullable String tag, String body)
            throws Exception {
        String[] type = {"Content-Type", "application/merge-patch+json"};
        return send("PATCH", path, body, tag == null ? type : concat(type, "If-Match", tag));
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", TestToken.of("park-admin").bearer())
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String[] concat(String[] some, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
