package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an integrator reads back of what it reported. */
class ReadBackTest extends FeedApi {

    @Test
    void everyEmploymentComesOnceWhateverThePageSize() throws Exception {
        String tin = tin();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(hired("h" + i, tin, "K-" + i, BOBUR, "2021-03-01"));
            events.add(hired("o" + i, tin, "N-" + i, BOBUR, "2021-03-01"));
        }
        report(events.toArray(String[]::new));
        // Two jobs each that a mistaken renaming once tied together share a dossier.
        for (int i = 0; i < 3; i++) {
            report(annulled("x" + i, tin, "N-" + i, "o" + i));
            report(rekeyed("r" + i, tin, "N-" + i, "K-" + i, "2021-04-01"));
            report(annulled("y" + i, tin, "N-" + i, "r" + i));
            report(annulled("z" + i, tin, "N-" + i, "x" + i));
        }
        for (int limit : new int[] {1, 2, 3, 50}) {
            List<String> read = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page =
                        json(get("/v1/employments?employer=" + tin + "&limit=" + limit + cursor));
                assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
                read.addAll(texts(page.get("items"), "employment"));
                cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
            } while (!cursor.isEmpty());
            assertThat(read)
                    .as("limit %d", limit)
                    .containsExactlyInAnyOrder(
                            "K-0", "K-1", "K-2", "K-3", "K-4", "K-5", "K-6", "N-0", "N-1", "N-2",
                            "N-3", "N-4", "N-5", "N-6");
        }
    }

    @Test
    void pagesThatMatchNothingEndTheList() throws Exception {
        String tin = tin();
        report(
                hired("a", tin, "K-1", BOBUR, "2021-03-01"),
                terminated("b", tin, "K-1", "2021-04-30"));
        JsonNode page =
                json(get("/v1/employments?employer=" + tin + "&activeOn=2021-05-01&limit=1"));
        assertThat(page.get("items")).isEmpty();
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(
                        json(get("/v1/employments?employer=" + tin + "&activeOn=2021-04-30"))
                                .get("items"))
                .hasSize(1);
    }

    @Test
    void aWorkersJobsAreFoundByTheIdentifierAlone() throws Exception {
        String tin = tin();
        report(
                hired("a", tin, "K-1", ANNA, "2021-03-01"),
                hired("b", tin, "K-2", BOBUR, "2021-03-01"));
        HttpResponse<String> found =
                post(
                        "/v1/worker-lookups",
                        "application/json",
                        Map.of(),
                        "{\"pinfl\":\"%s\"}".formatted(ANNA).getBytes(StandardCharsets.UTF_8));
        String worker = json(found).get("workerId").asString();
        assertThat(
                        texts(
                                json(get("/v1/employments?employer=" + tin + "&worker=" + worker))
                                        .get("items"),
                                "employment"))
                .containsExactly("K-1");
        HttpResponse<String> refused = get("/v1/employments?worker=" + ANNA);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain(ANNA);
    }

    @Test
    void jobsAreFoundByTheCenterTheyAreOrEverWerePlacedAt() throws Exception {
        String tin = tin();
        String one = tin + "-one";
        String two = tin + "-two";
        report(
                at(one, hired("a", tin, "K-1", ANNA, "2021-03-01")),
                event(
                        "b",
                        "CHANGED",
                        tin,
                        "K-1",
                        "\"effectiveOn\":\"2021-05-01\",\"position\":{\"center\":\"%s\"}"
                                .formatted(two)),
                at(one, hired("c", tin, "K-2", BOBUR, "2021-03-01")),
                terminated("d", tin, "K-2", "2021-05-31"),
                hired("e", tin, "K-3", BOBUR, "2021-03-01"));
        assertThat(placedAt(one, "")).containsExactlyInAnyOrder("K-1", "K-2");
        assertThat(placedAt(one, "&activeOn=2021-04-30")).containsExactlyInAnyOrder("K-1", "K-2");
        assertThat(placedAt(one, "&activeOn=2021-05-01")).containsExactly("K-2");
        assertThat(placedAt(one, "&activeOn=2021-06-01")).isEmpty();
        assertThat(placedAt(two, "")).containsExactly("K-1");
        assertThat(placedAt(two, "&activeOn=2021-04-30")).isEmpty();
        assertThat(placedAt(two, "&employer=" + tin)).containsExactly("K-1");
        assertThat(placedAt(two, "&employer=" + tin())).isEmpty();
        assertThat(placedAt(tin + "-three", "")).isEmpty();
    }

    private static String at(String center, String hired) {
        return hired.replace("\"fte\"", "\"center\":\"%s\",\"fte\"".formatted(center));
    }

    private List<String> placedAt(String center, String rest) throws Exception {
        return texts(
                json(get("/v1/employments?center=" + center + rest)).get("items"), "employment");
    }

    @Test
    void everyFaultOfAQuestionIsNamed() throws Exception {
        HttpResponse<String> answer =
                get(
                        "/v1/employments?employer=12&worker=x&activeOn=2021-02-30&limit=501&cursor=abc");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(texts(json(answer).get("errors"), "pointer"))
                .containsExactlyInAnyOrder(
                        "/employer", "/worker", "/activeOn", "/limit", "/cursor");
        assertThat(get("/v1/waiting-events").statusCode()).isEqualTo(400);
        assertThat(get("/v1/employments/nonsense").statusCode()).isEqualTo(404);
        assertThat(get("/v1/employments/nonsense/events").statusCode()).isEqualTo(404);
    }

    @Test
    void aJobShowsTheVersionsOfItsFactsAndOfItsParkDays() throws Exception {
        String tin = tin();
        report(hired("h1", tin, "K-1", BOBUR, "2021-03-01"));
        report(correcting("h1", hired("h2", tin, "K-1", BOBUR, "2021-02-01")));
        report(rekeyed("r", tin, "N-1", "K-1", "2021-06-01"));
        JsonNode job = json(get("/v1/employments?employer=" + tin)).get("items").get(0);
        String path = "/v1/employments/" + job.get("id").asString();

        HttpResponse<String> single = get(path);
        assertThat(json(single)).isEqualTo(job);
        String tag = single.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

        JsonNode events = json(get(path + "/events")).get("items");
        assertThat(texts(events, "id")).containsExactly("h1", "h2", "r");
        assertThat(texts(events, "status")).containsExactly("CORRECTED", "APPLIED", "APPLIED");
        assertThat(events.get(0).get("correctedBy").asString()).isEqualTo("h2");
        assertThat(events.get(1).get("versions").toString()).isEqualTo("[\"h1\",\"h2\"]");
        assertThat(events.toString()).doesNotContain(BOBUR);

        JsonNode days = json(get(path + "/park-days")).get("items");
        assertThat(texts(days, "from")).containsExactly("2021-03-01", "2021-02-01");
        assertThat(days.get(0).get("supersededAt")).isEqualTo(days.get(1).get("recordedAt"));
        assertThat(days.get(1).get("supersededAt").isNull()).isTrue();
        // The new name leads to the same job.
        String renamed =
                json(get(path + "/events")).get("items").get(2).get("employmentId").asString();
        assertThat(json(get("/v1/employments/" + renamed))).isEqualTo(job);
    }

    @Test
    void anAnnulledJobIsGoneAndItsEventsAreNot() throws Exception {
        String tin = tin();
        report(hired("a", tin, "K-1", BOBUR, "2021-03-01"));
        String id =
                json(get("/v1/employments?employer=" + tin))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        report(annulled("b", tin, "K-1", "a"));
        assertThat(get("/v1/employments/" + id).statusCode()).isEqualTo(404);
        assertThat(texts(json(get("/v1/employments/" + id + "/events")).get("items"), "status"))
                .containsExactly("ANNULLED", "APPLIED");
    }

    @Test
    void whatWaitsSaysWhatItWaitsFor() throws Exception {
        String tin = tin();
        report(
                terminated("t", tin, "K-1", "2021-05-31"),
                correcting("missing", hired("c", tin, "K-2", BOBUR, "2021-03-01")),
                rekeyed("r", tin, "N-3", "K-3", "2021-06-01"),
                hired("fine", tin, "K-4", ANNA, "2021-03-01"));
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/v1/waiting-events?limit=1&employer=" + tin + cursor));
            for (JsonNode event : page.get("items")) {
                read.add(event.get("id").asString() + ": " + event.get("waitsFor").asString());
            }
            cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "t: hiring of employment K-1",
                        "c: event missing",
                        "r: hiring of employment K-3");
        report(hired("h", tin, "K-1", BOBUR, "2021-03-01"));
        assertThat(texts(json(get("/v1/waiting-events?employer=" + tin)).get("items"), "id"))
                .containsExactlyInAnyOrder("c", "r");
    }

    @Test
    void aFeedsHealthIsItsLastEventAndWhatWaits() throws Exception {
        String tin = tin();
        assertThat(json(get("/v1/feed-health?employer=" + tin)).get("last").isNull()).isTrue();
        report(hired("a", tin, "K-1", BOBUR, "2021-03-01"));
        report(terminated("t", tin, "K-2", "2021-05-31"));

        JsonNode health = json(get("/v1/feed-health?employer=" + tin));
        assertThat(health.get("events").asInt()).isEqualTo(2);
        assertThat(health.get("waiting").asInt()).isEqualTo(1);
        assertThat(health.get("last").get("id").asString()).isEqualTo("t");
        assertThat(health.toString()).doesNotContain("worker", BOBUR);
        assertThat(get("/v1/feed-health").statusCode()).isEqualTo(400);
    }

    @Test
    void anEventOfACompanyNobodyCouldAskForWaits() throws Exception {
        report(hired("a", "390000001", "K-1", BOBUR, "2021-03-01"));
        JsonNode waiting = json(get("/v1/waiting-events?employer=390000001")).get("items");
        assertThat(texts(waiting, "waitsFor")).containsExactly("company 390000001");
    }
}
