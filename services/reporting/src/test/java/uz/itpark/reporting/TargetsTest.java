package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

/** Targets as the ministry sets and follows them. */
class TargetsTest extends ReportingOverHttp {

    private static final String YOUNG =
            """
            {"title":"Young people","figure":"headcount","filters":{"ageGroup":"youth","company":["303000001"]},
             "baseline":{"on":"2022-04-14"},"goal":{"value":%d,"by":"2022-12-31"}}
            """;

    @Test
    void aTargetIsSetFollowedAndChangedAndNothingIsForgotten() throws Exception {
        Hires hires = new Hires(sender, messages);
        hires.hire("t-1", "303000001", "UZ-TK", null, LocalDate.of(2022, 1, 10));
        hires.hire("t-2", "303000001", "UZ-TK", "c-1", LocalDate.of(2022, 6, 1));
        hires.hire("t-3", "303000001", "UZ-TK", "c-2", LocalDate.of(2022, 7, 1));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> total("/v1/figures/jobs?on=2022-12-31&company=303000001") == 3);

        var created = put("youth", YOUNG.formatted(4));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).get("baseline").toString())
                .isEqualTo("{\"on\":\"2022-04-14\",\"value\":1}");
        assertThat(json(created).get("definitions").asString()).isEqualTo("2026-1");
        JsonNode read = json(get("/v1/targets/youth"));
        assertThat(read.get("on").asString()).isEqualTo("2022-12-31");
        assertThat(read.get("current").asInt()).isEqualTo(3);
        assertThat(read.get("share").asDouble()).isEqualTo(0.75);
        assertThat(read.get("onTrack").asBoolean()).isFalse();
        assertThat(read.get("requiredPerMonth").isNull()).isTrue();

        var same = put("youth", YOUNG.formatted(4));
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(json(same).get("version").asInt()).isEqualTo(1);

        String tag = header(same, "ETag");
        var changed = put("youth", YOUNG.formatted(3), "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("version").asInt()).isEqualTo(2);
        assertThat(json(changed).get("onTrack").asBoolean()).isTrue();
        assertThat(put("youth", YOUNG.formatted(5), "If-Match", tag).statusCode()).isEqualTo(412);
        JsonNode old = json(get("/v1/targets/youth/versions/1"));
        assertThat(old.get("goal").get("value").asInt()).isEqualTo(4);
        assertThat(get("/v1/targets/youth/versions/3").statusCode()).isEqualTo(404);

        var centers =
                put(
                        "centers",
                        """
                        {"title":"Jobs at centers","figure":"job-creation","unit":"center","filters":{"company":"303000001"},
                         "baseline":{"on":"2022-04-14"},"goal":{"value":4,"by":"2022-12-31"}}
                        """);
        assertThat(json(centers).get("current").asInt()).isEqualTo(2);
        assertThat(json(centers).get("baseline").get("value").asInt()).isZero();
        JsonNode all = json(get("/v1/targets"));
        assertThat(all.get("items"))
                .extracting(each -> each.get("code").asString())
                .startsWith("centers", "youth");
        JsonNode page = json(get("/v1/targets?limit=1"));
        assertThat(page.get("next").asString()).isEqualTo("centers");
        assertThat(
                        json(get("/v1/targets?limit=1&cursor=centers"))
                                .get("items")
                                .get(0)
                                .get("code")
                                .asString())
                .isEqualTo("youth");
    }

    @Test
    void everyFaultOfATargetIsNamed() throws Exception {
        var refused =
                put(
                        "wrong",
                        """
                        {"figure":"shoes","unit":"center","filters":{"region":"UZ-XX","shoe":"1","gender":1},
                         "baseline":{"on":"2199-01-01"},"goal":{"value":0,"by":"soon"},"colour":"red"}
                        """);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("errors"))
                .extracting(fault -> fault.get("pointer").asString())
                .contains(
                        "/title",
                        "/figure",
                        "/unit",
                        "/filters/region",
                        "/filters/shoe",
                        "/filters/gender",
                        "/baseline/on",
                        "/goal/value",
                        "/goal/by",
                        "/colour");
        assertThat(get("/v1/targets/wrong").statusCode()).isEqualTo(404);
        for (String body :
                new String[] {"[]", "1", "{}", "nonsense", "{\"goal\":[],\"filters\":3}"}) {
            assertThat(put("wrong", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(put("wrong_code", YOUNG.formatted(4)).statusCode()).isEqualTo(400);
        assertThat(get("/v1/targets?limit=0&colour=red").statusCode()).isEqualTo(400);
        assertThat(get("/v1/targets/x/versions/y").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> put(String code, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("PUT", "/v1/targets/" + code, body, all);
    }
}
