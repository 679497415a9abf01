package uz.itpark.remoteservicecenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.contracts.company.CompanyStatus;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessages;
import uz.itpark.testing.HttpService;
import uz.itpark.testing.HttpService.Reply;
import uz.itpark.testing.WithInfrastructure;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Centers as their operators meet them: over HTTP, on a broker and a database. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CentersTest {

    private static final AtomicInteger TINS = new AtomicInteger(300_000_000);
    private static final Instant NOW = Instant.parse("2022-04-14T08:00:00Z");
    private static HttpServer register;
    private static volatile int registerAnswers = 200;

    @LocalServerPort int port;
    @Autowired EventSender sender;
    @Autowired OutboxMessages messages;
    private HttpService service;

    /** Every TIN that begins with 3 is in the register. */
    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws Exception {
        register = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        register.createContext(
                "/v1/companies",
                exchange -> {
                    String tin = exchange.getRequestURI().getQuery().substring(2);
                    String items = tin.startsWith("3") ? "{\"tin\":\"" + tin + "\"}" : "";
                    byte[] body = ("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(registerAnswers, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        register.start();
        properties.add(
                "itpark.company-registry.url",
                () -> "http://127.0.0.1:" + register.getAddress().getPort());
        properties.add(
                "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls", () -> 100);
    }

    @AfterAll
    static void stop() {
        register.stop(0);
    }

    @BeforeEach
    void client() {
        registerAnswers = 200;
        service = new HttpService(port);
    }

    @Test
    void aCenterIsPlannedOpenedRestsAndCloses() {
        Reply planned = service.post("/v1/centers", plan(tin()));
        assertThat(planned.status()).isEqualTo(201);
        String path = planned.header("Location");
        assertThat(planned.json().get("status").asString()).isEqualTo("PLANNED");
        assertThat(service.get(path).json()).isEqualTo(planned.json());
        assertThat(decided(path, "OPEN", "2022-03-01")).isEqualTo("OPERATING");
        assertThat(decided(path, "SUSPEND", "2022-04-01")).isEqualTo("SUSPENDED");
        assertThat(decided(path, "RESUME", "2022-05-01")).isEqualTo("OPERATING");
        assertThat(decided(path, "CLOSE", "2022-06-01")).isEqualTo("CLOSED");
        assertThat(decided(path, "REOPEN", "2022-06-01")).isEqualTo("OPERATING");

        JsonNode history = service.get(path + "/history").json().get("items");
        assertThat(history.findValuesAsString("what"))
                .containsExactly("PLAN", "OPEN", "SUSPEND", "RESUME", "CLOSE", "REOPEN");
        assertThat(history.get(1).get("before").get("status").asString()).isEqualTo("PLANNED");
        assertThat(history.get(1).get("after").get("status").asString()).isEqualTo("OPERATING");
    }

    @Test
    void aDecisionThatDoesNotFollowIsRefusedAndChangesNothing() {
        String path = planned(tin());
        Reply before = service.get(path);
        assertThat(decide(path, "CLOSE", "2022-03-01").problem()).isEqualTo("decision-not-allowed");
        assertThat(decide(path, "CLOSE", "2022-03-01").status()).isEqualTo(409);
        decided(path, "OPEN", "2022-03-01");
        assertThat(decide(path, "CLOSE", "2022-02-01").status()).isEqualTo(422);
        assertThat(before.json().get("decisions").size()).isEqualTo(1);
        assertThat(service.get(path).json().get("decisions").size()).isEqualTo(2);
    }

    @Test
    void everyFaultOfAPlanIsNamedAtOnce() {
        Reply answer =
                service.post(
                        "/v1/centers",
                        """
                        {"employer":"12","region":"UZ-??","seats":-1,"plannedJobs":"many",
                         "plannedBy":"2022-02-30"}\
                        """);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .contains("/employer", "/name", "/region", "/seats", "/plannedJobs", "/plannedBy");
    }

    @Test
    void aCompanyThatNoEventToldOfIsAskedForAtItsRegister() {
        assertThat(service.post("/v1/centers", plan("999999999")).problem())
                .isEqualTo("unknown-employer");
        assertThat(service.post("/v1/centers", plan(tin())).status()).isEqualTo(201);
    }

    @Test
    void withTheRegisterAwayAKnownCompanyStillPlansAndAnUnknownOneIsToldToComeAgain()
            throws Exception {
        String known = tin();
        publish(company(known));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    registerAnswers = 500;
                    return service.post("/v1/centers", plan(known)).status() == 201;
                });
        Reply unknown = service.post("/v1/centers", plan(tin()));
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aChangeNeedsTheVersionItChanges() {
        String path = planned(tin());
        String tag = service.get(path).header("ETag");
        assertThat(service.patch(path, "{\"seats\":50}").status()).isEqualTo(428);
        assertThat(service.patch(path, "{\"seats\":50}", "If-Match", "\"99\"").status())
                .isEqualTo(412);
        Reply changed = service.patch(path, "{\"seats\":50}", "If-Match", tag);
        assertThat(changed.json().get("seats").asInt()).isEqualTo(50);
        assertThat(changed.json().get("plannedJobs").asInt()).isEqualTo(100);
        assertThat(service.patch(path, "{\"seats\":60}", "If-Match", tag).status()).isEqualTo(412);
    }

    @Test
    void whatOnlyDecisionsChangeCannotBePatched() {
        String path = planned(tin());
        String tag = service.get(path).header("ETag");
        Reply refused =
                service.patch(
                        path,
                        "{\"status\":\"OPERATING\",\"employer\":\"1\",\"seats\":50}",
                        "If-Match",
                        tag);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/status", "/employer");
        assertThat(service.get(path).header("ETag")).isEqualTo(tag);
    }

    @Test
    void theSameKeyPlansOnce() {
        String plan = plan(tin());
        Reply first = service.post("/v1/centers", plan, "Idempotency-Key", plan.substring(0, 40));
        Reply again = service.post("/v1/centers", plan, "Idempotency-Key", plan.substring(0, 40));
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void centersAreFoundByCompanyRegionAndStatusPageByPage() {
        String tin = tin();
        List<String> paths = List.of(planned(tin), planned(tin), planned(tin));
        decided(paths.get(1), "OPEN", "2022-03-01");
        Reply open = service.get("/v1/centers?status=OPERATING&employer=" + tin);
        assertThat(open.json().get("items").size()).isEqualTo(1);
        JsonNode first = service.get("/v1/centers?limit=2&region=UZ-SA&employer=" + tin).json();
        assertThat(first.get("items").size()).isEqualTo(2);
        JsonNode second =
                service.get(
                                "/v1/centers?limit=2&region=UZ-SA&employer=%s&cursor=%s"
                                        .formatted(tin, first.get("next").asString()))
                        .json();
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(service.get("/v1/centers?status=OPEN").status()).isEqualTo(400);
    }

    @Test
    void filledJobsFollowTheirEventsWhateverTheirOrder() throws Exception {
        String path = planned(tin());
        String center = path.substring(path.lastIndexOf('/') + 1);
        publish(job(center, "w1-1", 1, "2022-01-01", null));
        publish(job(center, "w1-2", 1, "2022-01-01", null));
        await().atMost(Duration.ofSeconds(20)).until(() -> filled(path) == 2);
        publish(job(center, "w1-2", 3, "2022-01-01", "2022-03-01"));
        publish(job(center, "w1-2", 2, "2022-01-01", null));
        publish(job(center, "w1-3", 1, "2022-01-01", null));
        await().atMost(Duration.ofSeconds(20)).until(() -> filled(path) == 2);
    }

    @Test
    void aTagNamesTheFilledJobsTooButAChangeNeedsTheCenterOnly() throws Exception {
        String path = planned(tin());
        String empty = service.get(path).header("ETag");
        publish(job(path.substring(path.lastIndexOf('/') + 1), "w1-4", 1, "2022-01-01", null));
        await().atMost(Duration.ofSeconds(20)).until(() -> filled(path) == 1);
        assertThat(service.get(path).header("ETag")).isNotEqualTo(empty);
        assertThat(service.patch(path, "{\"seats\":7}", "If-Match", empty).status()).isEqualTo(200);
        assertThat(service.patch(path, "{\"seats\":8}", "If-Match", empty).status()).isEqualTo(412);
    }

    private long filled(String path) {
        return service.get(path).json().get("filledJobs").asLong();
    }

    private void publish(CompanyEvent event) throws Exception {
        sender.send(List.of(messages.message(Topics.COMPANIES, event)));
    }

    private void publish(EmploymentEvent event) throws Exception {
        sender.send(List.of(messages.message(Topics.EMPLOYMENTS, event)));
    }

    private static CompanyEvent company(String tin) {
        return new CompanyEvent.Applied(
                new CompanyState(
                        "id-" + tin,
                        tin,
                        "A",
                        "62.01.0",
                        "UZ-TK",
                        CompanyStatus.APPLIED,
                        List.of(),
                        List.of(),
                        List.of(),
                        0),
                NOW);
    }

    private static EmploymentEvent job(
            String center,
            String worker,
            long version,
            String from,
            @org.jspecify.annotations.Nullable String to) {
        Spell spell =
                new Spell(
                        LocalDate.parse(from),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        Spell.Entry.HIRED,
                        to == null ? null : Spell.Exit.SEPARATED,
                        "UZ-SA",
                        center,
                        BigDecimal.ONE,
                        "2512",
                        NOW,
                        null);
        return new EmploymentEvent.Redated(
                new EmploymentState(
                        "300000001-" + worker,
                        worker,
                        "300000001",
                        "K-" + worker,
                        LocalDate.of(1999, 5, 1),
                        Gender.F,
                        List.of(spell),
                        version,
                        List.of()),
                NOW);
    }

    private static String tin() {
        return String.valueOf(TINS.incrementAndGet());
    }

    private static String plan(String tin) {
        return """
        {"employer":"%s","name":"Samarkand BPO","region":"UZ-SA","district":"Urgut","seats":120,
         "serviceLines":["BPO"],"plannedJobs":100,"plannedBy":"2022-12-31"}\
        """
                .formatted(tin);
    }

    private String planned(String tin) {
        return service.post("/v1/centers", plan(tin)).header("Location");
    }

    private Reply decide(String path, String decision, String on) {
        return service.post(
                path + "/decisions",
                "{\"decision\":\"%s\",\"effectiveOn\":\"%s\"}".formatted(decision, on));
    }

    private String decided(String path, String decision, String on) {
        return decide(path, decision, on).json().get("status").asString();
    }
}
