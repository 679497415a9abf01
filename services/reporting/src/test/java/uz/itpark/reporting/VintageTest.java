package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A vintage is answered once nothing can be added to it any more, and then for ever. */
class VintageTest extends ReportingOverHttp {

    private static final String QUESTION = "/v1/figures/headcount?on=2022-04-14&asKnownAt=";

    @AfterEach
    void nothingPending() {
        unpublished.set(0);
    }

    @Test
    void whileSomethingRecordedIsOnItsWayAVintageIsToldToComeLater() throws Exception {
        unpublished.set(1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var early = get(QUESTION + now);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/v1/figures/headcount/events?on=2022-04-14&asKnownAt=" + now).statusCode())
                .isEqualTo(503);
        assertThat(get("/v1/figures/headcount?on=2022-04-14").statusCode()).isEqualTo(200);

        unpublished.set(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(QUESTION + now).statusCode())
                                .as("%s", get("/v1/freshness").body())
                                .isEqualTo(200));
    }

    @Test
    void whatWasCompleteOnceIsAnsweredWhoeverIsAwayLater() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(QUESTION + now).statusCode())
                                .as("%s", get("/v1/freshness").body())
                                .isEqualTo(200));
        String first = get(QUESTION + now).body();
        unpublished.set(1);
        assertThat(get(QUESTION + now).body()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headcount?on=2022-04-14",
                "jobs?from=2022-01-01&to=2022-04-14&interval=month&by=region",
                "job-flows?from=2022-01-01&to=2022-04-14",
                "job-creation?from=2022-01-01&to=2022-04-14",
                "qwi?from=2022-Q1&to=2022-Q1",
                "companies?on=2022-04-14",
                "centers?on=2022-04-14"
            })
    void howAFigureWasRevisedIsItsVintagesInOneAnswerInEveryForm(String question) throws Exception {
        Instant first = Instant.parse("2022-04-14T09:30:00Z");
        Instant second = first.plus(500, ChronoUnit.MILLIS);
        String path = "/v1/figures/" + question;
        String revisions = path + "&knownAt=" + second + "," + first;

        JsonNode both = json(get(revisions));
        assertThat(both.get("dimensions").get(1).asString()).isEqualTo("knownAt");
        assertThat(both.get("asKnownAt").asString()).isEqualTo(second.toString());
        for (Instant known : List.of(first, second)) {
            List<String> ofVintage = new ArrayList<>();
            for (JsonNode row : both.get("observations")) {
                if (Instant.parse(row.get("knownAt").asString()).equals(known)) {
                    ObjectNode plain = (ObjectNode) row.deepCopy();
                    plain.remove("knownAt");
                    ofVintage.add(plain.toString());
                }
            }
            assertThat(json(get(path + "&asKnownAt=" + known)).get("observations"))
                    .extracting(JsonNode::toString)
                    .isEqualTo(ofVintage);
        }
        for (String format : List.of("csv", "xlsx", "json-stat", "sdmx-csv")) {
            assertThat(get(revisions + "&format=" + format).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void revisionsAreAskedForAsKnownAtInstantsThatHaveBeen() throws Exception {
        String path = "/v1/figures/headcount?on=2022-04-14&knownAt=";
        assertThat(get(path + "yesterday").statusCode()).isEqualTo(400);
        assertThat(get(path + Instant.now().plusSeconds(60)).body()).contains("in-the-future");
        assertThat(get(path + "2022-04-14T00:00:00Z&asKnownAt=2022-04-14T00:00:00Z").body())
                .contains("conflicting-parameters");
        String many =
                IntStream.range(0, 51)
                        .mapToObj(i -> Instant.EPOCH.plusSeconds(i).toString())
                        .collect(Collectors.joining(","));
        assertThat(get(path + many).body()).contains("too-many");
    }
}
