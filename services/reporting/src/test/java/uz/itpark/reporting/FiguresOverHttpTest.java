package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.Evidence;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The figures as those who take them away meet them. */
class FiguresOverHttpTest extends ReportingOverHttp {

    @BeforeEach
    void aParkOfThree() throws Exception {
        Hires hires = new Hires(sender, messages);
        hires.hire("w-1", "301000001", "UZ-TK");
        hires.hire("w-2", "301000001", "UZ-SA");
        hires.hire("w-3", "301000002", "UZ-TK");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        total("/v1/figures/jobs?on=2022-04-14&company=301000001,301000002") == 3);
    }

    @Test
    void aJobIsCountedHoweverLongItsHistory() throws Exception {
        LocalDate day = LocalDate.of(2023, 1, 10);
        Evidence evidence =
                new Evidence(
                        "ў".repeat(200),
                        EmploymentEvent.FactType.CHANGED,
                        day,
                        "q".repeat(200),
                        null,
                        Hires.RECORDED,
                        null);
        new Hires(sender, messages)
                .hire(
                        "w-4",
                        "309000003",
                        "UZ-TK",
                        null,
                        day,
                        Collections.nCopies(15_000, evidence));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> total("/v1/figures/jobs?on=2023-02-01&company=309000003") == 1);
    }

    @Test
    void theFormIsTheOneAskedFor() throws Exception {
        String question = "/v1/figures/jobs?on=2022-04-14&by=region&company=301000001,301000002";
        for (String format : List.of("json", "csv", "xlsx", "json-stat", "sdmx-csv")) {
            var answer = get(question + "&format=" + format);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Disposition"))
                    .contains("filename=\"jobs_2022-04-14_known-");
            assertThat(header(answer, "Vary")).contains("Accept");
            var accepted = get(question, "Accept", header(answer, "Content-Type"));
            assertThat(header(accepted, "Content-Type")).isEqualTo(header(answer, "Content-Type"));
        }
        var csv = get(question, "Accept", "text/csv, application/json;q=0.9");
        assertThat(header(csv, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(CSVParser.parse(csv.body(), CSVFormat.RFC4180).getRecords())
                .extracting(each -> String.join("|", each.values()))
                .containsExactly(
                        "period|region|value|status",
                        "2022-04-14|UZ-SA|1|A",
                        "2022-04-14|UZ-TK|2|A");
        assertProblem(get(question, "Accept", "application/pdf"), 406, "not-acceptable");
    }

    @Test
    void everyAnswerNamesItsDefinitionsAndTheHashOfItsInputs() throws Exception {
        JsonNode one = json(get("/v1/figures/headcount?on=2022-04-14&region=UZ-TK,UZ-SA"));
        JsonNode same = json(get("/v1/figures/headcount?region=UZ-SA&region=UZ-TK&on=2022-04-14"));
        assertThat(one.get("definitions").asString()).isEqualTo("2026-1");
        assertThat(one.get("inputs").asString())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(same.get("inputs").asString());
        assertThat(json(get("/v1/figures/headcount?on=2022-04-14")).get("inputs"))
                .isNotEqualTo(one.get("inputs"));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        var first = get("/v1/figures/jobs?on=2022-04-14");
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(first, "ETag");
        var again = get("/v1/figures/jobs?on=2022-04-14", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/v1/figures/jobs?on=2022-04-15", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(
                        get("/v1/figures/jobs?on=2022-04-14&format=csv", "If-None-Match", tag)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headSaysWhatGetWouldWithoutSayingIt() throws Exception {
        var head = send("HEAD", "/v1/figures/jobs?on=2022-04-14");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag"))
                .isEqualTo(header(get("/v1/figures/jobs?on=2022-04-14"), "ETag"));
        var options = send("OPTIONS", "/v1/figures/jobs");
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(header(options, "Allow")).contains("GET", "HEAD", "OPTIONS");
        assertProblem(send("POST", "/v1/figures/jobs"), 405, "method-not-allowed");
        assertProblem(get("/v1/figures/nonsense"), 404, "not-found");
    }

    @Test
    void everythingWrongIsNamedAtOnce() throws Exception {
        var answer = get("/v1/figures/jobs?on=2022-13-01&by=shoe&gender=X&colour=red&format=pdf");
        assertProblem(answer, 400, "invalid-input");
        assertThat(json(answer).get("errors"))
                .extracting(fault -> fault.get("pointer").asString())
                .containsExactlyInAnyOrder("/on", "/by", "/gender", "/colour", "/format");
    }

    /** It describes what the service takes, and nothing else: it is made of the same table. */
    @Test
    void theOpenApiDocumentDescribesEveryParameter() throws Exception {
        JsonNode paths = json(get("/v3/api-docs")).get("paths");
        JsonNode creation = paths.get("/v1/figures/job-creation").get("get");
        assertThat(creation.get("parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactly(
                        "from",
                        "to",
                        "interval",
                        "unit",
                        "by",
                        "region",
                        "company",
                        "center",
                        "gender",
                        "ageGroup",
                        "asKnownAt",
                        "knownAt",
                        "format");
        assertThat(creation.has("requestBody")).isFalse();
        assertThat(creation.at("/parameters/3/schema/enum").toString())
                .isEqualTo("[\"company\",\"center\"]");
        assertThat(creation.at("/parameters/3/schema/default").asString()).isEqualTo("company");
        assertThat(creation.at("/parameters/4/schema/items/enum").toString())
                .isEqualTo("[\"region\",\"company\",\"center\",\"gender\",\"ageGroup\"]");
        assertThat(creation.get("responses").propertyNames())
                .contains("200", "304", "400", "406", "413");
        assertThat(creation.at("/responses/200/content").propertyNames())
                .contains("application/json", "text/csv;charset=UTF-8");
        for (String path : new String[] {"/v1/targets/{code}", "/v1/live", "/v1/targets"}) {
            JsonNode operation = paths.get(path).get("get");
            assertThat(operation.has("requestBody")).as(path).isFalse();
            assertThat(operation.get("parameters"))
                    .as(path)
                    .noneMatch(parameter -> parameter.get("name").asString().equals("parameters"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jobs", "headcount", "job-flows", "job-creation", "companies", "centers"})
    void noQueryStringIsAFaultOfTheService(String figure) throws Exception {
        Random random = new Random(figure.hashCode());
        String[] pieces = {
            "on",
            "from",
            "to",
            "interval",
            "by",
            "region",
            "company",
            "center",
            "unit",
            "format",
            "asKnownAt",
            "=",
            "=",
            "=",
            "&",
            "&",
            "2022-01-01",
            "2022-12-31",
            "2100-12-31",
            "day",
            "month",
            "region,company",
            "youth",
            "UZ-TK",
            "%",
            "%00",
            "%ff",
            "%E2%82",
            "+",
            ";",
            "[]",
            "csv",
            "xlsx",
            "json-stat",
            "sdmx-csv",
            "..",
            "%0d%0a",
            "%F0%9F%98%80",
            "2022-01-01T00:00:00Z"
        };
        for (int i = 0; i < 300; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                query.append(pieces[random.nextInt(pieces.length)]);
            }
            RawHttp.Answer answer = RawHttp.get(port, "/v1/figures/" + figure + "?" + query);
            assertThat(answer.status()).as(query.toString()).isBetween(200, 499);
            if (answer.status() >= 400) {
                assertThat(answer.contentType())
                        .as(query.toString())
                        .startsWith("application/problem+json");
            }
        }
    }

    @Test
    void theRunningServiceHoldsItsFiguresAgainstBruteForce() throws Exception {
        String[] json = {"Content-Type", "application/json"};
        var answer = send("POST", "/actuator/verification", "{\"questions\":10,\"seed\":1}", json);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("differing").asInt()).as(answer.body()).isZero();
        assertThat(json(answer).get("questions").asInt()).isGreaterThan(10);
        assertThat(json(answer).get("jobs").asInt()).isPositive();
        var tooMany = send("POST", "/actuator/verification", "{\"questions\":501}", json);
        assertThat(tooMany.statusCode()).isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }
}
