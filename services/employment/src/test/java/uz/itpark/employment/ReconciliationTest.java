package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An integrator holds its own list against the register. */
class ReconciliationTest extends FeedApi {

    private static final String NDJSON = "application/x-ndjson";

    @Test
    void aByteOrderMarkBelongsToNoLine() throws Exception {
        String tin = tin();
        report(hired("a", tin, "K-1", BOBUR, "2021-03-01"));
        String csv = "\ufeff\"employment\",\"pinfl\",\"start\"\nK-1,%s,2021-03-01\n";
        String line = "\ufeff{\"employment\":\"K-1\",\"pinfl\":\"%s\",\"start\":\"2021-03-01\"}\n";
        for (var answer :
                List.of(
                        reconcile(tin, "text/csv", csv.formatted(BOBUR)),
                        reconcile(tin, NDJSON, line.formatted(BOBUR)))) {
            assertThat(json(answer).at("/counts/agreeing").asInt()).as(answer.body()).isEqualTo(1);
        }
        assertThat(post(path(tin), NDJSON, Map.of(), new byte[] {-1, -2}).statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsInEitherFormGiveTheSameDifferences() throws Exception {
        String tin = tin();
        report(
                hired("a", tin, "SAME", BOBUR, "2021-03-01"),
                hired("b", tin, "LATER", ANNA, "2021-03-01"),
                hired("c", tin, "GONE", BOBUR, "2021-03-01"),
                hired("d", tin, "OLD", ANNA, "2021-02-01"));
        String csv =
                """
                start,employment,pinfl
                2021-03-01,SAME,%2$s
                2021-03-02,LATER,%1$s
                2021-04-01,NEW,%2$s
                2021-02-01,RENAMED,%1$s
                """
                        .formatted(ANNA, "30105990450035");
        csv = csv.replace("SAME,30105990450035", "SAME," + BOBUR);
        JsonNode before = json(get("/v1/employments?employer=" + tin));

        JsonNode answer = json(reconcile(tin, "text/csv", csv));

        assertThat(answer.get("counts").toString())
                .isEqualTo(
                        """
                        {"listed":4,"held":4,"agreeing":1,"onlyHere":1,"onlyThere":1,\
                        "differentStart":1,"differentWorker":0,"probableRekeys":1}\
                        """);
        assertThat(texts(answer.get("differences"), "kind"))
                .containsExactly("ONLY_HERE", "ONLY_THERE", "DIFFERENT_START", "PROBABLE_REKEY");
        assertThat(texts(answer.get("differences"), "employment"))
                .containsExactly("GONE", "NEW", "LATER", "RENAMED");
        assertThat(answer.get("differences").get(3).get("mend").asString())
                .isEqualTo("send REKEYED with employment RENAMED and previousEmployment OLD");
        assertThat(answer.toString()).doesNotContain(ANNA, BOBUR);
        assertThat(json(get("/v1/employments?employer=" + tin))).isEqualTo(before);

        StringBuilder lines = new StringBuilder();
        csv.lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row ->
                        lines.append(
                                "{\"start\":\"%s\",\"employment\":\"%s\",\"pinfl\":\"%s\"}%n"
                                        .formatted((Object[]) row)));
        JsonNode again = json(reconcile(tin, NDJSON, lines.toString()));
        assertThat(again.get("counts")).isEqualTo(answer.get("counts"));

        HttpResponse<String> packed =
                post(
                        path(tin),
                        "text/csv",
                        Map.of("Content-Encoding", "gzip", "Accept", NDJSON),
                        gzip(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(packed.body().lines()).hasSize(5);
        assertThat(packed.body().lines().findFirst().orElseThrow())
                .contains("\"counts\":" + answer.get("counts"));
    }

    @Test
    void everyFaultOfTheListIsNamedWithItsLine() throws Exception {
        String tin = tin();
        HttpResponse<String> answer =
                reconcile(
                        tin,
                        "text/csv",
                        """
                        employment,pinfl,start
                        K-1,39999999999999,2021-03-01
                        ,30105990450019,2021-02-30
                        K-3,30105990450019,2021-03-01

                        K-3,30105990450019,2021-03-01
                        K-4,30105990450019,2023-01-01
                        K-5,30105990450019,2021-03-01,more
                        """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("39999999999999", "30105990450019");
        JsonNode errors = json(answer).get("errors");
        assertThat(
                        errors.valueStream()
                                .map(e ->
                                        e.get("pointer").asString()
                                                + " "
                                                + e.get("code").asString()))
                .containsExactly(
                        "/2/pinfl pinfl-invalid",
                        "/3/employment missing-field",
                        "/3/start invalid-date",
                        "/6/employment duplicate-employment",
                        "/7/start date-out-of-range",
                        "/8 malformed");
        assertThat(
                        texts(
                                json(reconcile(tin, NDJSON, "{\"employment\":1}\nnonsense\n[]\n"))
                                        .get("errors"),
                                "pointer"))
                .contains("/1/employment", "/1/pinfl", "/1/start", "/2", "/3");
    }

    @Test
    void whatIsNoListIsRefusedWhole() throws Exception {
        String tin = tin();
        assertThat(
                        texts(
                                json(reconcile(tin, "text/csv", "employment,born\n")).get("errors"),
                                "code"))
                .contains("unknown-column", "missing-column");
        assertThat(reconcile(tin, "text/csv", "").statusCode()).isEqualTo(400);
        assertThat(reconcile(tin, "application/json", "[]").statusCode()).isEqualTo(415);
        assertThat(reconcile("400000000", NDJSON, "").body()).contains("unknown-employer");
        assertThat(post("/v1/reconciliations", NDJSON, Map.of(), new byte[0]).statusCode())
                .isEqualTo(400);
        Map<String, String> packed = Map.of("Content-Encoding", "gzip");
        assertThat(
                        post(path(tin), NDJSON, packed, "no gzip".getBytes(StandardCharsets.UTF_8))
                                .body())
                .contains("malformed-gzip");
        byte[] cut = gzip("{}".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        assertThat(post(path(tin), NDJSON, packed, Arrays.copyOf(cut, cut.length / 2)).statusCode())
                .isEqualTo(400);
        assertThat(post(path(tin), NDJSON, Map.of("Content-Encoding", "br"), cut).statusCode())
                .isEqualTo(415);
        assertThat(post(path(tin), NDJSON, Map.of(), new byte[] {(byte) 0xc3, 0x28}).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatUnfoldsIsStopped() throws Exception {
        byte[] bomb = gzip(new byte[70 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        HttpResponse<String> answer =
                post(path(tin()), NDJSON, Map.of("Content-Encoding", "gzip"), bomb);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> reconcile(String tin, String type, String list) throws Exception {
        return post(path(tin), type, Map.of(), list.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String tin) {
        return "/v1/reconciliations?on=2022-01-01&employer=" + tin;
    }
}
