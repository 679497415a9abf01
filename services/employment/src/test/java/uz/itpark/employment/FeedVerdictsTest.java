package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every code of the interface, over HTTP. */
class FeedVerdictsTest extends FeedOverHttp {

    private static final String PINFL = "30105990450019";

    private List<String> given(String event) throws Exception {
        return codes(send("application/json", event));
    }

    private String accepted(String event) throws Exception {
        assertThat(counts(send("application/json", event))).isEqualTo("1 1 0 0 0");
        return event;
    }

    @Test
    void whatIsWrongInItself() throws Exception {
        String tin = tin();
        String event = hired("a", tin, "K-1", "2021-03-01");
        assertThat(given("[7]")).containsExactly(" malformed");
        assertThat(given(event.replace("\"K-1\"", "null")))
                .containsExactly("/employment missing-field");
        assertThat(given(event.replace("\"K-1\"", "17"))).containsExactly("/employment malformed");
        assertThat(given(event.replace("K-1", "K\\u0000")))
                .containsExactly("/employment malformed");
        assertThat(given(event.replace("K-1", "K\\ud800")))
                .containsExactly("/employment malformed");
        assertThat(given(event.replace("K-1", "K".repeat(201))))
                .containsExactly("/employment malformed");
        assertThat(given(event.replace("HIRED", "FIRED"))).containsExactly("/type unknown-type");
        assertThat(given(event.replace("\"HIRED\"", "{}"))).containsExactly("/type unknown-type");
        assertThat(given(event.replace(PINFL, "3010599045001")))
                .containsExactly("/worker/pinfl pinfl-invalid");
        assertThat(given(event.replace(PINFL, "33105990450019")))
                .doesNotContain("/worker/pinfl pinfl-check-digit");
        assertThat(given(event.replace(PINFL, "33002990450019")))
                .containsExactly("/worker/pinfl pinfl-invalid");
        assertThat(given(event.replace("1999-05-01", "1999-05-02")))
                .containsExactly("/worker/birthDate pinfl-mismatch");
        assertThat(given(event.replace("\"M\"", "\"F\"")))
                .containsExactly("/worker/gender pinfl-mismatch");
        assertThat(given(event.replace("UZ-SA", "UZ-ZZ")))
                .containsExactly("/position/region unknown-region");
        assertThat(given(event.replace("2021-03-01", "1999-12-31")))
                .containsExactly("/effectiveOn date-out-of-range");
        assertThat(given(event.replace("2021-03-01", "2099-12-31")))
                .containsExactly("/effectiveOn date-out-of-range");
        assertThat(given(event.replace("2021-03-01", "2021-02-29")))
                .containsExactly("/effectiveOn malformed");
        assertThat(given("{\"id\":\"a\"," + event.substring(1))).containsExactly(" malformed");
        assertThat(given(with(event, "corrects", "a"))).containsExactly("/corrects malformed");
        assertThat(
                        given(
                                changed("c", tin, "K-1", "2021-04-01")
                                        .replace("\"region\":\"UZ-TK\"", "\"x\":1")))
                .containsExactly("/position missing-field");
    }

    @Test
    void whatATypeNeedsIsNamedWhereItLacksOrIsNull() throws Exception {
        String tin = tin();
        String rest =
                "\",\"employer\":\"%s\",\"employment\":\"K-1\",\"effectiveOn\":\"2021-06-01\",";
        Map<String, List<String>> needed = new LinkedHashMap<>();
        needed.put(
                hired("h", tin, "K-1", "2021-03-01"),
                List.of(
                        "/id",
                        "/type",
                        "/employer",
                        "/employment",
                        "/effectiveOn",
                        "/worker",
                        "/worker/pinfl",
                        "/worker/birthDate",
                        "/worker/gender",
                        "/position",
                        "/position/occupation",
                        "/position/region",
                        "/position/fte"));
        needed.put(changed("c", tin, "K-1", "2021-04-01"), List.of("/position"));
        needed.put(terminated("t", tin, "K-1", "2021-05-31"), List.of("/reason"));
        needed.put(
                ("{\"id\":\"r\",\"type\":\"REKEYED" + rest + "\"previousEmployment\":\"K-0\"}")
                        .formatted(tin),
                List.of("/previousEmployment"));
        needed.put(
                ("{\"id\":\"x\",\"type\":\"ANNULLED" + rest + "\"annuls\":\"h\"}").formatted(tin),
                List.of("/annuls"));
        StringBuilder lines = new StringBuilder();
        List<String> lacking = new ArrayList<>();
        needed.forEach((event, parts) -> {
            for (String part : parts) {
                ObjectNode without = (ObjectNode) json.readTree(event);
                int last = part.lastIndexOf('/');
                ObjectNode parent = (ObjectNode) without.at(part.substring(0, last));
                parent.remove(part.substring(last + 1));
                lines.append(without).append('\n');
                parent.putNull(part.substring(last + 1));
                lines.append(without).append('\n');
                lacking.addAll(List.of(part + " missing-field", part + " missing-field"));
            }
        });
        HttpResponse<String> answer = send("application/x-ndjson", lines.toString());
        assertThat(counts(answer)).isEqualTo("34 0 0 0 34");
        assertThat(faults(answer)).containsExactlyElementsOf(lacking);
    }

    @Test
    void whatARecordNeedsIsNamedByItsColumn() throws Exception {
        String header =
                "id,type,employer,employment,effectiveOn,pinfl,birthDate,gender,occupation,region,fte";
        List<String> row =
                List.of(
                        ("h,HIRED,%s,K-1,2021-03-01,30105990450019,1999-05-01,M,2512,UZ-SA,1.0")
                                .formatted(tin())
                                .split(","));
        StringBuilder csv = new StringBuilder(header + "\n");
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (i != 1) {
                List<String> without = new ArrayList<>(row);
                without.set(i, "");
                csv.append(String.join(",", without)).append('\n');
                lacking.add("/" + header.split(",")[i] + " missing-field");
            }
        }
        assertThat(faults(send("text/csv", csv.toString()))).containsExactlyElementsOf(lacking);
    }

    /** Of every rejected item every fault, in their order. */
    private List<String> faults(HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        for (JsonNode item : json(answer).get("rejected")) {
            for (JsonNode problem : item.get("problems")) {
                faults.add(
                        problem.get("pointer").asString() + " " + problem.get("code").asString());
            }
        }
        return faults;
    }

    @Test
    void aFaultShowsWhatWasGiven() throws Exception {
        String tin = tin();
        String event = hired("a", tin, "K-1", "2021-03-01");
        assertThat(shown(event.replace("\"K-1\"", "17"))).isEqualTo("17");
        assertThat(shown(event.replace("HIRED", "FIRED"))).isEqualTo("FIRED");
        assertThat(shown(event.replace(tin, "12"))).isEqualTo("12");
        assertThat(shown(event.replace(tin, "200000001"))).isEqualTo("200000001");
        assertThat(shown(event.replace("2021-03-01", "2021-02-29"))).isEqualTo("2021-02-29");
        assertThat(shown(event.replace("2021-03-01", "1999-12-31"))).isEqualTo("1999-12-31");
        assertThat(shown(event.replace("1999-05-01", "1999-05-02"))).isEqualTo("1999-05-02");
        assertThat(shown(event.replace("\"M\"", "\"F\""))).isEqualTo("F");
        assertThat(shown(event.replace(PINFL, "3010"))).isEqualTo("3***");
        assertThat(shown(event.replace("UZ-SA", "UZ-ZZ"))).isEqualTo("UZ-ZZ");
        assertThat(shown(event.replace("\"center\":null", "\"center\":\"none\"")))
                .isEqualTo("none");
        assertThat(shown(event.replace("1.0", "2.5"))).isEqualTo("2.5");
        assertThat(shown(event.replace("1.0", "{\"of\":1}"))).isEqualTo("{\"of\":1}");
        assertThat(shown(event.replace("K-1", "K".repeat(201)))).isEqualTo("K".repeat(64) + "…");
        assertThat(shown(event.replace("\"K-1\"", "null"))).isNull();
        assertThat(shown(with(terminated("t", tin, "K-1", "2021-05-31"), "corrects", "t")))
                .isEqualTo("t");

        accepted(event);
        accepted(terminated("t", tin, "K-1", "2021-05-31"));
        accepted(with(terminated("u", tin, "K-1", "2021-06-30"), "corrects", "t"));
        assertThat(shown(hired("b", tin, "K-1", "2021-04-01"))).isEqualTo("K-1");
        assertThat(shown(terminated("v", tin, "K-1", "2021-07-31"))).isEqualTo("2021-07-31");
        assertThat(shown(with(terminated("w", tin, "K-1", "2021-07-31"), "corrects", "t")))
                .isEqualTo("t");
    }

    /** What the item's only fault says was given; null where it says nothing. */
    private @Nullable String shown(String event) throws Exception {
        JsonNode problems =
                json(send("application/json", event)).get("rejected").get(0).get("problems");
        assertThat(problems).as(event).hasSize(1);
        return problems.get(0).path("given").stringValue(null);
    }

    @Test
    void whatOthersKnowOfItIsToldTogetherWithWhatIsWrongInItself() throws Exception {
        String placed =
                changed("c", tin(), "K-1", "2021-02-29")
                        .replace(
                                "\"region\":\"UZ-TK\"", "\"region\":\"UZ-ZZ\",\"center\":\"none\"");
        assertThat(given(placed))
                .containsExactlyInAnyOrder(
                        "/effectiveOn malformed",
                        "/position/region unknown-region",
                        "/position/center unknown-center");
        assertThat(given(hired("a", "200000001", "K-1", "1999-12-31")))
                .containsExactlyInAnyOrder(
                        "/effectiveOn date-out-of-range", "/employer unknown-employer");
        String row =
                "id,type,employer,effectiveOn,center\nc,CHANGED,%s,soon,none\n".formatted(tin());
        assertThat(codes(send("text/csv", row)))
                .containsExactlyInAnyOrder(
                        "/employment missing-field",
                        "/effectiveOn malformed",
                        "/center unknown-center");
    }

    @Test
    void aWrongCheckDigitIsAWarning() throws Exception {
        String event = hired("a", tin(), "K-1", "2021-03-01").replace(PINFL, "30105990450018");
        HttpResponse<String> answer = send("application/json", event);
        assertThat(counts(answer)).isEqualTo("1 1 0 0 0");
        JsonNode result = json.readTree(results(answer, "").lines().findFirst().orElseThrow());
        assertThat(result.at("/warnings/0/code").asString()).isEqualTo("pinfl-check-digit");
        assertThat(result.at("/warnings/0/given").asString()).isEqualTo("3*************");
    }

    @Test
    void aFieldNobodyKnowsIsAWarningAndTheItemCountsAsBefore() throws Exception {
        String tin = tin();
        String misspelt =
                with(hired("a", tin, "K-1", "2021-03-01"), "reasen", "OTHER")
                        .replace("\"gender\"", "\"pin/fl\":\"1\",\"gender\"")
                        .replace("\"center\":null", "\"centre\":null");
        String change =
                changed("b", tin, "K-1", "2021-04-01").replace("}}", ",\"Region\":\"UZ-SA\"}}");
        HttpResponse<String> answer = send("application/x-ndjson", misspelt + "\n" + change);
        assertThat(counts(answer)).isEqualTo("2 2 0 0 0");
        assertThat(unknown(answer))
                .containsExactly(
                        "/reasen", "/worker/pin~1fl", "/position/centre", "/position/Region");
        String instead = hired("c", tin, "K-2", "2021-03-01").replace("\"fte\"", "\"FTE\"");
        HttpResponse<String> lacks = send("application/json", instead);
        assertThat(codes(lacks)).containsExactly("/position/fte missing-field");
        assertThat(unknown(lacks)).containsExactly("/position/FTE");
        assertThat(json.readTree(results(lacks, "")).at("/warnings/0").has("given")).isFalse();
        String number = change.replace("Region", PINFL).replace("\"b\"", "\"d\"");
        assertThat(results(send("application/json", number), "")).doesNotContain(PINFL);
    }

    /**
     * A misspelt column is a fault of the whole body, so that no record can have an unknown one.
     */
    @Test
    void recordsHaveColumnsInsteadOfFieldsNobodyKnows() throws Exception {
        String csv =
                "id,type,employer,employment,effectiveOn,region\nc,CHANGED,%s,K-1,2021-04-01,UZ-TK\n"
                        .formatted(tin());
        HttpResponse<String> answer = send("text/csv", csv);
        assertThat(counts(answer)).isEqualTo("1 0 0 1 0");
        assertThat(unknown(answer)).isEmpty();
        HttpResponse<String> misspelt = send("text/csv", csv.replace("region", "regoin"));
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(json(misspelt).at("/errors/0/pointer").asString()).isEqualTo("/regoin");
        assertThat(json(misspelt).at("/errors/0/code").asString()).isEqualTo("unknown-column");
    }

    /** What the warnings tell to be unknown, item by item. */
    private List<String> unknown(HttpResponse<String> answer) throws Exception {
        return results(answer, "")
                .lines()
                .flatMap(line -> json.readTree(line).get("warnings").valueStream())
                .filter(warning -> warning.get("code").asString().equals("unknown-field"))
                .map(warning -> warning.get("pointer").asString())
                .toList();
    }

    @Test
    void aPersonalNumberIsMaskedWhereverItStands() throws Exception {
        String event = hired("a", tin(), "K-1", "2021-03-01");
        for (String misplaced :
                List.of(
                        event.replace("\"a\"", "\"" + PINFL + "\""),
                        event.replace("K-1", "K/" + PINFL),
                        event.replace("2021-03-01", PINFL),
                        event.replace("HIRED", PINFL),
                        event.replace("\"2512\"", "\"" + PINFL + "\""),
                        event.replace("UZ-SA", "3010599 045 0019"),
                        event.replace("\"fte\":1.0", "\"fte\":" + PINFL),
                        event.replace("\"center\":null", "\"center\":\"" + PINFL + "\""),
                        with(event.replace("\"M\"", "\"X\""), PINFL, "x"))) {
            HttpResponse<String> answer = send("application/json", misplaced);
            assertThat(counts(answer)).as(misplaced).isEqualTo("1 0 0 0 1");
            String all = answer.body() + results(answer, "");
            assertThat(all.replace(" ", "")).doesNotContain(PINFL);
        }
    }

    @Test
    void whatIsAtOddsWithWhatIsHeld() throws Exception {
        String tin = tin();
        accepted(hired("h", tin, "K-1", "2021-03-01"));
        accepted(changed("c", tin, "K-1", "2021-04-01"));
        assertThat(given(hired("h2", tin, "K-1", "2021-05-01")))
                .containsExactly("/employment employment-exists");
        assertThat(given(terminated("t0", tin, "K-1", "2021-02-28")))
                .containsExactly("/effectiveOn ends-before-start");
        assertThat(given(changed("c2", tin, "K-1", "2021-04-01")))
                .containsExactly("/effectiveOn conflicting-change");
        accepted(terminated("t", tin, "K-1", "2021-08-31"));
        assertThat(given(terminated("t2", tin, "K-1", "2021-09-30")))
                .containsExactly("/effectiveOn conflicting-change");
        accepted(with(terminated("t3", tin, "K-1", "2021-10-31"), "corrects", "t"));
        assertThat(given(with(terminated("t4", tin, "K-1", "2021-11-30"), "corrects", "t")))
                .containsExactly("/corrects already-corrected");
        accepted(with(terminated("t4", tin, "K-1", "2021-11-30"), "corrects", "t3"));
        assertThat(given(with(changed("c3", tin, "K-1", "2021-06-01"), "corrects", "h")))
                .containsExactly("/corrects malformed");
    }

    @Test
    void aRefusedItemAppliesWhenWhatItWasAtOddsWithIsAnnulled() throws Exception {
        String tin = tin();
        accepted(hired("h", tin, "K-1", "2021-03-01"));
        String second = hired("h2", tin, "K-1", "2021-05-01");
        assertThat(given(second)).containsExactly("/employment employment-exists");
        accepted(
                "{\"id\":\"v\",\"type\":\"ANNULLED\",\"employer\":\"%s\",\"employment\":\"K-1\",\"annuls\":\"h\",\"effectiveOn\":\"2021-06-01\"}"
                        .formatted(tin));
        assertThat(json(get("/v1/employments?employer=" + tin)).at("/items/0/start").asString())
                .isEqualTo("2021-05-01");
        assertThat(counts(send("application/json", second))).isEqualTo("1 0 1 0 0");
    }

    @Test
    void aMendedItemTakesThePlaceOfTheRefusedOneOfItsId() throws Exception {
        String tin = tin();
        accepted(hired("h", tin, "K-1", "2021-03-01"));
        for (String on : List.of("2021-05-01", "2021-06-01")) {
            assertThat(given(hired("h2", tin, "K-1", on)))
                    .containsExactly("/employment employment-exists");
        }
        accepted(
                "{\"id\":\"v\",\"type\":\"ANNULLED\",\"employer\":\"%s\",\"employment\":\"K-1\",\"annuls\":\"h\",\"effectiveOn\":\"2021-06-01\"}"
                        .formatted(tin));
        assertThat(json(get("/v1/employments?employer=" + tin)).at("/items/0/start").asString())
                .isEqualTo("2021-06-01");
        assertThat(counts(send("application/json", hired("h2", tin, "K-1", "2021-05-01"))))
                .isEqualTo("1 0 1 0 0");
    }

    @Test
    void anEventIdIsUsedOncePerEmployer() throws Exception {
        String tin = tin();
        accepted(hired("a", tin, "K-1", "2021-03-01"));
        assertThat(counts(send("application/json", hired("a", tin, "K-2", "2021-05-01"))))
                .isEqualTo("1 0 1 0 0");
        String both =
                hired("b", tin, "K-3", "2021-03-01") + "\n" + hired("b", tin, "K-4", "2021-03-01");
        assertThat(counts(send("application/x-ndjson", both))).isEqualTo("2 1 1 0 0");
        // What hangs on the item that is a duplicate is judged without it.
        String free =
                hired("a", tin, "K-5", "2021-03-01") + "\n" + hired("z", tin, "K-5", "2021-04-01");
        assertThat(counts(send("application/x-ndjson", free))).isEqualTo("2 1 1 0 0");
        accepted(hired("a", tin(), "K-1", "2021-03-01"));
    }

    @Test
    void whatWaitsSaysForWhatAndWhatBecameOfIt() throws Exception {
        String tin = tin();
        HttpResponse<String> early =
                send("application/json", terminated("t", tin, "K-1", "2021-05-31"));
        assertThat(counts(early)).isEqualTo("1 0 0 1 0");
        JsonNode waiting = json.readTree(results(early, "?status=WAITING"));
        assertThat(waiting.get("waitsFor").asString()).isEqualTo("hiring of employment K-1");
        assertThat(waiting.at("/now/status").asString()).isEqualTo("WAITING");
        accepted(hired("h", tin, "K-1", "2021-03-01"));
        assertThat(json.readTree(results(early, "?status=WAITING")).at("/now/status").asString())
                .isEqualTo("APPLIED");
        assertThat(results(early, "?status=ACCEPTED")).isEmpty();
        assertThat(get("/v1/submissions/none/results").statusCode()).isEqualTo(404);
        assertThat(
                        get("/v1/submissions/"
                                        + json(early).get("id").asString()
                                        + "/results?status=X")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void resultsComeInTheOrderOfTheItemsThoughSomeWerePutOff() throws Exception {
        String tin = tin();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            lines.append(hired("h" + i, tin, "K-" + i % 1_100, "2021-03-01")).append('\n');
        }
        HttpResponse<String> answer = send("application/x-ndjson", lines.toString());
        assertThat(counts(answer)).isEqualTo("1200 1100 0 0 100");
        List<Integer> places =
                results(answer, "")
                        .lines()
                        .map(line -> json.readTree(line).get("item").asInt())
                        .toList();
        assertThat(places).hasSize(1_200).isSorted();
        assertThat(
                        get("/v1/submissions/" + json(answer).get("id").asString() + "/rejects")
                                .body()
                                .lines())
                .hasSize(100);
    }

    private String results(HttpResponse<String> answer, String query) throws Exception {
        return get("/v1/submissions/" + json(answer).get("id").asString() + "/results" + query)
                .body();
    }

    static String changed(String id, String tin, String employment, String on) {
        return "{\"id\":\"%s\",\"type\":\"CHANGED\",\"employer\":\"%s\",\"employment\":\"%s\",\"effectiveOn\":\"%s\",\"position\":{\"region\":\"UZ-TK\"}}"
                .formatted(id, tin, employment, on);
    }
}
