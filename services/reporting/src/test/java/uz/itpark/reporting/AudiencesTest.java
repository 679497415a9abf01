package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uz.itpark.testing.HttpService;
import uz.itpark.testing.TestToken;

import java.time.Duration;
import java.util.List;

/** The same question, asked by everybody and by those who may see all. */
class AudiencesTest extends ReportingOverHttp {

    private static final String HEADCOUNT = "/v1/figures/headcount?on=2022-04-14";

    private HttpService everybody;
    private HttpService feed;
    private HttpService analyst;

    @BeforeEach
    void aRegionOfNineAndOneOfOne() throws Exception {
        HttpService service = new HttpService(port);
        everybody = service.anonymous();
        feed = service.as(TestToken.of("hr-feed", "305000001"));
        analyst = service.as(TestToken.of("figures-analyst"));
        Hires hires = new Hires(sender, messages);
        for (int i = 0; i < 9; i++) {
            hires.hire("nine-" + i, "30500000" + (1 + i % 3), "UZ-QR");
        }
        hires.hire("one", "305000001", "UZ-XO");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> total(HEADCOUNT + "&region=UZ-QR,UZ-XO") == 10);
    }

    @Test
    void nobodyIsSeenAloneButByWhoMaySeeAll() {
        JsonNode shown = only(everybody.get(HEADCOUNT + "&by=region"), "UZ-XO");
        assertThat(shown.get("value").isNull()).isTrue();
        assertThat(shown.get("status").asString()).isEqualTo("C");

        JsonNode whole = only(analyst.get(HEADCOUNT + "&by=region"), "UZ-XO");
        assertThat(whole.get("value").asInt()).isEqualTo(1);
        assertThat(whole.get("status").asString()).isEqualTo("A");
        assertThat(only(analyst.get(HEADCOUNT + "&by=region"), "UZ-QR").get("value").asInt())
                .isEqualTo(9);
    }

    @Test
    void aFeedSeesOfFiguresWhatEverybodySees() {
        for (String question :
                List.of("&by=region", "&by=region,gender", "&company=305000001", "&by=company")) {
            assertThat(feed.get(HEADCOUNT + question).json().get("observations"))
                    .as(question)
                    .isEqualTo(everybody.get(HEADCOUNT + question).json().get("observations"));
        }
    }

    @Test
    void ofACompanyNothingIsToldHoweverOneAsks() {
        for (String figure :
                List.of(
                        "headcount?on=2022-04-14",
                        "jobs?on=2022-04-14",
                        "job-flows?from=2022-01-01&to=2022-03-31",
                        "job-creation?from=2022-01-01&to=2022-03-31",
                        "qwi?from=2022-Q1&to=2022-Q1")) {
            var answer = everybody.get("/v1/figures/" + figure + "&company=305000001");
            assertThat(answer.status()).as(figure).isEqualTo(200);
            for (JsonNode observation : answer.json().get("observations")) {
                assertThat(observation.get("status").asString()).as(figure).isEqualTo("C");
                observation
                        .properties()
                        .forEach(each ->
                                assertThat(
                                                each.getValue().isNull()
                                                        || List.of("period", "status")
                                                                .contains(each.getKey()))
                                        .as(figure + " " + each)
                                        .isTrue());
            }
        }
    }

    @Test
    void theWholeParkIsTheSameForAll() {
        for (String question :
                List.of(
                        HEADCOUNT,
                        "/v1/figures/job-flows?from=2022-01-05&to=2022-02-11",
                        "/v1/figures/job-creation?from=2022-01-05&to=2022-02-11",
                        "/v1/figures/qwi?from=2022-Q1&to=2022-Q2",
                        "/v1/figures/centers?on=2022-04-14")) {
            assertThat(everybody.get(question).json().get("observations"))
                    .as(question)
                    .isEqualTo(analyst.get(question).json().get("observations"));
        }
    }

    @Test
    void noCacheHandsOnWhatIsForSome() {
        var answer = analyst.get(HEADCOUNT + "&by=region");
        assertThat(answer.raw().headers().allValues("Vary").toString()).contains("Authorization");
        assertThat(answer.header("Cache-Control")).doesNotContain("public");
        assertThat(answer.header("ETag"))
                .isNotEqualTo(everybody.get(HEADCOUNT + "&by=region").header("ETag"));
    }

    @Test
    void aTargetOfAFewIsNotToldToEverybody() {
        String target =
                """
                {"title":"Khorezm","figure":"headcount","filters":{"region":"UZ-XO"},
                 "baseline":{"on":"2022-04-14"},"goal":{"value":5,"by":"2022-12-31"}}
                """;
        assertThat(
                        new HttpService(port)
                                .send(
                                        "PUT",
                                        "/v1/targets/zz-small-region",
                                        target,
                                        "Content-Type",
                                        "application/json")
                                .status())
                .isIn(200, 201);

        JsonNode shown = everybody.get("/v1/targets/zz-small-region").json();
        for (String hidden :
                List.of(
                        "current",
                        "expected",
                        "share",
                        "progress",
                        "requiredPerMonth",
                        "onTrack")) {
            assertThat(shown.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(shown.at("/baseline/value").isNull()).isTrue();
        assertThat(analyst.get("/v1/targets/zz-small-region").json().get("current").asInt())
                .isEqualTo(1);
    }

    private static JsonNode only(HttpService.Reply answer, String region) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .get("observations")
                .valueStream()
                .filter(each -> each.get("region").asString().equals(region))
                .findFirst()
                .orElseThrow();
    }
}
