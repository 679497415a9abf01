package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import tools.jackson.databind.JsonNode;

import uz.itpark.access.AccessTable;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.testing.AccessMatrix;
import uz.itpark.testing.AccessMatrix.Ask;
import uz.itpark.testing.AccessMatrix.Reach;
import uz.itpark.testing.HttpService;
import uz.itpark.testing.HttpService.Reply;
import uz.itpark.testing.TestToken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody does here what the table of rights does not allow. */
class RightsTest extends FeedOverHttp {

    @Autowired AccessTable table;
    @Autowired List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyEndpointHasARule() {
        assertThat(table.withoutRule(mappings)).isEmpty();
    }

    @Test
    void everyCellOfEndpointsRolesCompaniesAndTokens() throws Exception {
        HttpService service = new HttpService(port);
        Map<String, String> submissions = new HashMap<>();
        for (String tin : List.of(AccessMatrix.OWN, AccessMatrix.OTHER)) {
            Reply sent =
                    service.as(TestToken.of("hr-feed", tin))
                            .post("/v1/employment-events", hired("m", tin, "K-1", "2021-03-01"));
            submissions.put(tin, sent.header("Location"));
        }
        AccessMatrix matrix = new AccessMatrix(port).withWhatAllHave();
        matrix.row(
                        "POST /v1/employment-events",
                        tin ->
                                Ask.json(
                                        "/v1/employment-events",
                                        hired("m", tin, "K-1", "2021-03-01")))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN_ITEMS, "hr-feed");
        matrix.row("GET /v1/submissions", tin -> Ask.of("/v1/submissions?employer=" + tin))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, "hr-feed");
        for (String path : List.of("", "/results", "/rejects")) {
            matrix.row(
                            "GET /v1/submissions/{id}" + path,
                            tin -> Ask.of(submissions.get(tin) + path))
                    .to(Reach.ALL, "park-admin")
                    .to(Reach.OWN, "hr-feed");
        }
        matrix.row("GET /v1/employments", tin -> Ask.of("/v1/employments?employer=" + tin))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, "hr-feed");
        for (String path : List.of("", "/events", "/park-days")) {
            matrix.row(
                            "GET /v1/employments/{id}" + path,
                            tin -> Ask.of("/v1/employments/" + employment(tin) + path))
                    .to(Reach.ALL, "park-admin")
                    .to(Reach.OWN, "hr-feed");
        }
        matrix.row("GET /v1/waiting-events", tin -> Ask.of("/v1/waiting-events?employer=" + tin))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, "hr-feed");
        matrix.row("GET /v1/feed-health", tin -> Ask.of("/v1/feed-health?employer=" + tin))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, "hr-feed");
        matrix.row(
                        "POST /v1/reconciliations",
                        tin ->
                                new Ask(
                                        "/v1/reconciliations?on=2022-01-01&employer=" + tin,
                                        "text/csv",
                                        "employment,pinfl,start\n"))
                .to(Reach.ALL, "park-admin")
                .to(Reach.OWN, "hr-feed");
        matrix.row(
                        "POST /v1/worker-lookups",
                        _ -> Ask.json("/v1/worker-lookups", "{\"pinfl\":\"30105990450019\"}"))
                .to(Reach.ALL, "park-admin", "hr-feed");
        matrix.row(
                        "POST /v1/worker-erasures",
                        _ -> Ask.json("/v1/worker-erasures", "{\"pinfl\":\"30105990450100\"}"))
                .to(Reach.ALL, "park-admin");
        matrix.row("GET /v1/worker-keys", _ -> Ask.of("/v1/worker-keys"))
                .to(Reach.ALL, "park-admin");
        matrix.row(
                        "POST /v1/worker-keys/rotations",
                        _ -> Ask.json("/v1/worker-keys/rotations", "{}"))
                .to(Reach.ALL, "park-admin");
        assertThat(matrix.differences(AccessTable.endpoints(mappings))).isEmpty();
        System.out.println("employment: " + matrix.size());
    }

    private static String employment(String tin) {
        return EmploymentId.of(tin, "K-1");
    }

    @Test
    void eachItemIsTheCompanysItSpeaksOf() {
        String own = tin();
        String other = tin();
        Reply answer =
                as(own).post(
                                "/v1/employment-events",
                                "[%s,%s]"
                                        .formatted(
                                                hired("a", own, "K-1", "2021-03-01"),
                                                hired("b", other, "K-1", "2021-03-01")));
        assertThat(answer.json().at("/counts/accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/problems").findValuesAsString("code"))
                .containsExactly("not-your-employer");
        assertThat(as(other).get("/v1/employments").json().get("items").isEmpty()).isTrue();
    }

    @Test
    void aListIsOfTheOwnCompanyHoweverItIsAskedFor() {
        String own = tin();
        String other = tin();
        for (String tin : List.of(own, other)) {
            as(tin).post("/v1/employment-events", hired("a", tin, "K-1", "2021-03-01"));
        }
        HttpService feed = as(own);
        assertThat(feed.get("/v1/employments").json().get("items").findValuesAsString("employer"))
                .containsExactly(own);
        for (String query :
                List.of(
                        "employer=" + other,
                        "employer=%s&employer=%s".formatted(own, other),
                        "employer=%s&employer=%s".formatted(other, own),
                        "employer=%20" + other)) {
            assertThat(feed.get("/v1/employments?" + query).status()).as(query).isEqualTo(403);
        }
        HttpService both = new HttpService(port).as(TestToken.of("hr-feed", own, other));
        assertThat(both.get("/v1/employments").problem()).isEqualTo("not-your-employer");
        assertThat(both.get("/v1/employments?employer=" + other).status()).isEqualTo(200);
    }

    @Test
    void aSubmissionIsReadByWhoSpeaksForAllItsSenderSpokeFor() {
        String one = tin();
        String two = tin();
        HttpService bureau = new HttpService(port).as(TestToken.of("hr-feed", one, two));
        String sent =
                bureau.post("/v1/employment-events", hired("a", one, "K-1", "2021-03-01"))
                        .header("Location");
        assertThat(bureau.get(sent).status()).isEqualTo(200);
        assertThat(as(one).get(sent).problem()).isEqualTo("not-your-employer");
        String administrators =
                new HttpService(port)
                        .post("/v1/employment-events", hired("b", one, "K-2", "2021-03-01"))
                        .header("Location");
        assertThat(as(one).get(administrators).problem()).isEqualTo("not-your-employer");
        assertThat(as(one).get("/v1/submissions/none").problem()).isEqualTo("not-found");
    }

    @Test
    void aListOfSubmissionsHasTheNewestFirstAndOnlyWhatMayBeReadByThemselves() {
        String one = tin();
        String two = tin();
        HttpService bureau = new HttpService(port).as(TestToken.of("hr-feed", one, two));
        List<String> own = new ArrayList<>();
        for (String event : List.of("a", "b", "c")) {
            String sent =
                    as(one).post("/v1/employment-events", hired(event, one, "K-1", "2021-03-01"))
                            .header("Location");
            own.addFirst(sent.substring(sent.lastIndexOf('/') + 1));
            bureau.post("/v1/employment-events", hired(event, two, "K-1", "2021-03-01"));
        }
        JsonNode all = as(one).get("/v1/submissions").json();
        assertThat(all.get("items").findValuesAsString("id")).isEqualTo(own);
        assertThat(all.at("/items/0/counts/received").asInt()).isEqualTo(1);

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = as(one).get("/v1/submissions?limit=1" + cursor).json();
            read.addAll(page.get("items").findValuesAsString("id"));
            cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(read).isEqualTo(own);
        assertThat(bureau.get("/v1/submissions?employer=" + one).json().get("items").size())
                .isEqualTo(6);
    }

    @Test
    void aKeyOfOneCallerIsNotAnothers() {
        String one = tin();
        String two = tin();
        String path = "/v1/employment-events";
        as(one).post(path, hired("a", one, "K-1", "2021-03-01"), "Idempotency-Key", "same");
        Reply other =
                as(two).post(path, hired("a", two, "K-1", "2021-03-01"), "Idempotency-Key", "same");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
    }

    private HttpService as(String tin) {
        return new HttpService(port).as(TestToken.of("hr-feed", tin));
    }
}
