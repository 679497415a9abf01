package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.Topics;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.contracts.company.CompanyStatus;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The feed as an HR system meets it. */
class EmploymentFeedTest extends FeedOverHttp {

    @Test
    void oneEventAnArrayAndLinesAreTaken() throws Exception {
        String tin = tin();
        assertThat(counts(send("application/json", hired("a", tin, "K-1", "2021-03-01"))))
                .isEqualTo("1 1 0 0 0");
        assertThat(
                        counts(
                                send(
                                        "application/json",
                                        "[" + terminated("b", tin, "K-1", "2021-05-31") + "]")))
                .isEqualTo("1 1 0 0 0");
        HttpResponse<String> lines =
                send(
                        "application/x-ndjson",
                        hired("c", tin, "K-2", "2021-03-01")
                                + "\n\nnonsense\n"
                                + hired("a", tin, "K-1", "2021-03-01"));
        assertThat(counts(lines)).isEqualTo("3 1 1 0 1");
        assertThat(lines.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/v1/submissions/" + json(lines).get("id").asString());
        assertThat(json(lines).get("rejected").get(0).get("item").asInt()).isEqualTo(1);
        JsonNode receipt = json(get(lines.headers().firstValue("Location").orElseThrow()));
        assertThat(receipt).isEqualTo(json(lines));
        assertThat(
                        get("/v1/submissions/"
                                        + receipt.get("id").asString()
                                        + "/results?status=DUPLICATE")
                                .body()
                                .lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\"eventId\":\"a\""));
    }

    @Test
    void everyFaultOfAnItemIsNamedAtOnce() throws Exception {
        HttpResponse<String> answer =
                send(
                        "application/json",
                        """
                        {"id":"x","type":"HIRED","employer":"12","effectiveOn":"1999-01-01",
                         "worker":{"pinfl":"30105990450019","birthDate":"1999-05-02","gender":"F"},
                         "position":{"occupation":"2512","region":"UZ-XX","fte":0}}
                        """);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain("30105990450019");
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "/employer malformed",
                        "/employment missing-field",
                        "/effectiveOn date-out-of-range",
                        "/worker/birthDate pinfl-mismatch",
                        "/worker/gender pinfl-mismatch",
                        "/position/region unknown-region",
                        "/position/fte malformed");
    }

    @Test
    void strangersAreRefused() throws Exception {
        assertThat(codes(send("application/json", hired("a", "400000000", "K-1", "2021-03-01"))))
                .containsExactly("/employer unknown-employer");
        String placed =
                hired("a", tin(), "K-1", "2021-03-01")
                        .replace("\"center\":null", "\"center\":\"" + CENTER + "\"");
        assertThat(codes(send("application/json", placed)))
                .containsExactly("/position/center unknown-center");
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWhole() throws Exception {
        String tin = tin();
        HttpResponse<String> answer =
                send("application/json", "[" + hired("a", tin, "K-1", "2021-03-01") + ",");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(json(get("/v1/employments?employer=" + tin)).get("items")).isEmpty();
        assertThat(send("application/json", "[".repeat(10_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void whateverTheOrderTheJobsAreTheSame() throws Exception {
        List<List<String>> results = new ArrayList<>();
        for (long seed = 0; seed < 6; seed++) {
            String tin = tin();
            List<String> feed = new ArrayList<>(feed(tin));
            Collections.shuffle(feed, new Random(seed));
            boolean single = seed % 2 == 0;
            if (single) {
                for (String event : feed) {
                    assertThat(counts(send("application/json", event))).endsWith(" 0");
                }
            } else {
                String all = "[" + String.join(",", feed) + "]";
                assertThat(counts(send("application/json", all))).endsWith(" 0");
            }
            List<String> jobs = new ArrayList<>();
            for (JsonNode job : json(get("/v1/employments?employer=" + tin)).get("items")) {
                jobs.add(
                        "%s %s %s %s %s"
                                .formatted(
                                        job.get("employment"),
                                        job.get("start"),
                                        job.get("lastDay"),
                                        job.get("positions"),
                                        job.get("parkDays")));
            }
            Collections.sort(jobs);
            results.add(jobs);
        }
        assertThat(results.getFirst()).hasSize(2);
        assertThat(results).allSatisfy(jobs -> assertThat(jobs).isEqualTo(results.getFirst()));
    }

    /** K-1: hired, corrected twice, renamed, ended; K-2: annulled; K-3: plain. */
    private static List<String> feed(String tin) {
        return List.of(
                hired("h1", tin, "K-1", "2021-03-01"),
                with(hired("h2", tin, "K-1", "2021-02-15"), "corrects", "h1"),
                with(hired("h3", tin, "K-1", "2021-02-01"), "corrects", "h2"),
                "{\"id\":\"k\",\"type\":\"REKEYED\",\"employer\":\"%s\",\"employment\":\"N-1\",\"previousEmployment\":\"K-1\",\"effectiveOn\":\"2021-06-01\"}"
                        .formatted(tin),
                terminated("t", tin, "N-1", "2021-08-31"),
                hired("v", tin, "K-2", "2021-03-01"),
                "{\"id\":\"w\",\"type\":\"ANNULLED\",\"employer\":\"%s\",\"employment\":\"K-2\",\"annuls\":\"v\",\"effectiveOn\":\"2021-06-01\"}"
                        .formatted(tin),
                hired("p", tin, "K-3", "2021-03-01"),
                hired("p", tin, "K-3", "2021-03-01"));
    }

    @Test
    void residencyDatesTheParkDaysOfJobs() throws Exception {
        String tin = tin();
        send("application/json", hired("a", tin, "K-1", "2019-03-01"));
        assertThat(parkDays(tin)).isEqualTo("[{\"from\":\"2020-01-01\",\"to\":null}]");

        publish(tin, 3, new Period(LocalDate.of(2020, 6, 1), LocalDate.of(2021, 1, 1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        parkDays(tin).equals("[{\"from\":\"2020-06-01\",\"to\":\"2021-01-01\"}]"));
        // An older event that comes late changes nothing.
        publish(tin, 2, new Period(LocalDate.of(2020, 3, 1), null));
        send("application/json", hired("b", tin, "K-2", "2019-03-01"));
        assertThat(parkDays(tin)).isEqualTo("[{\"from\":\"2020-06-01\",\"to\":\"2021-01-01\"}]");
    }

    @Test
    void anUnknownCompanyWaitsWhileTheRegisterIsAway() throws Exception {
        String tin = tin();
        registerAway = true;
        try {
            HttpResponse<String> answer =
                    send("application/json", hired("a", tin, "K-1", "2021-03-01"));
            assertThat(counts(answer)).isEqualTo("1 0 0 1 0");
        } finally {
            registerAway = false;
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> parkDays(tin).equals("[{\"from\":\"2021-03-01\",\"to\":null}]"));
    }

    @Test
    void aJobAtACenterNobodyKnowsWaitsAndAppliesItselfWhenTheCenterIsTold() throws Exception {
        String tin = tin();
        String center = UUID.randomUUID().toString();
        String placed =
                hired("a", tin, "K-1", "2021-03-01")
                        .replace("\"center\":null", "\"center\":\"" + center + "\"");
        centersAway = true;
        try {
            assertThat(counts(send("application/json", placed))).isEqualTo("1 0 0 1 0");
        } finally {
            centersAway = false;
        }
        String waiting = "/v1/waiting-events?employer=" + tin;
        assertThat(json(get(waiting)).at("/items/0/waitsFor").asString())
                .isEqualTo("center " + center);
        assertThat(parkDays(tin)).isEmpty();

        CenterState state =
                new CenterState(
                        center,
                        tin,
                        "A",
                        "UZ-SA",
                        CenterStatus.PLANNED,
                        10,
                        10,
                        null,
                        List.of(),
                        List.of(),
                        1);
        Instant planned = Instant.parse("2022-01-01T00:00:00Z");
        sender.send(
                List.of(messages.message(Topics.CENTERS, new CenterEvent.Planned(state, planned))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> parkDays(tin).equals("[{\"from\":\"2021-03-01\",\"to\":null}]"));
        assertThat(json(get(waiting)).get("items")).isEmpty();
        assertThat(json(get("/v1/employments?center=" + center)).get("items")).hasSize(1);
    }

    @Test
    void theSameKeyReplaysTheReceipt() throws Exception {
        String event = hired("a", tin(), "K-1", "2021-03-01");
        HttpResponse<String> first = send("application/json", event, "key-1");
        HttpResponse<String> again = send("application/json", event, "key-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void aWorkerIsLookedUpByABodyOnly() throws Exception {
        send("application/json", hired("a", tin(), "K-1", "2021-03-01"));
        HttpResponse<String> answer =
                post("/v1/worker-lookups", "application/json", "{\"pinfl\":\"30105990450019\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("workerId").asString()).matches("w[0-9]+-[0-9a-f]{32}");
        assertThat(
                        post("/v1/worker-lookups", "application/json", "{\"pinfl\":\"123\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    private void publish(String tin, long version, Period... residency) throws Exception {
        CompanyState state =
                new CompanyState(
                        "c-" + tin,
                        tin,
                        "A",
                        "62.01.0",
                        "UZ-TK",
                        CompanyStatus.REGISTERED,
                        List.of(residency),
                        List.of(),
                        List.of(),
                        version);
        sender.send(
                List.of(
                        messages.message(
                                Topics.COMPANIES,
                                new CompanyEvent.Registered(
                                        state, Instant.parse("2022-01-01T00:00:00Z")))));
    }

    private String parkDays(String tin) throws Exception {
        JsonNode items = json(get("/v1/employments?employer=" + tin)).get("items");
        return items.isEmpty() ? "" : items.get(items.size() - 1).get("parkDays").toString();
    }
}
