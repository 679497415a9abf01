package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import uz.itpark.testing.TestToken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** What a body may look like, and what is refused whole. */
class FeedFormatsTest extends FeedOverHttp {

    private static final String HEADER =
            "id,type,employer,employment,effectiveOn,pinfl,birthDate,gender,occupation,region,center,fte,reason,previousEmployment,corrects,annuls\n";

    @Test
    void csvIsJudgedByTheSameRulesWithColumnsForPointers() throws Exception {
        String tin = tin();
        String csv =
                "\ufeff"
                        + HEADER.replace("\n", "\r\n")
                        + "h,HIRED,%s,K-1,2021-03-01,30105990450019,1999-05-01,M,2512,UZ-SA,,1.0,,,,\r\n"
                        + "c,CHANGED,%s,\"K-1\",2021-04-01,,,,,UZ-TK,,,,,,\n"
                        + "t,TERMINATED,%s,K-1,2021-05-31,,,,,,,,OTHER,,,\n"
                        + "x,HIRED,%s,K-2,2021-03-01,30105990450019,1999-05-02,M,2512,UZ-XX,,two,,,,\n"
                        + "y,CHANGED,%s,K-1,2021-04-02,,,,,,,,,,,\n";
        HttpResponse<String> answer = send("text/csv", csv.replace("%s", tin));

        assertThat(counts(answer)).isEqualTo("5 3 0 0 2");
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "/birthDate pinfl-mismatch", "/region unknown-region", "/fte malformed");
        assertThat(json(answer).at("/rejected/1/problems/0/pointer").asString())
                .isEqualTo("/occupation");
        assertThat(json(get("/v1/employments?employer=" + tin)).at("/items/0/lastDay").asString())
                .isEqualTo("2021-05-31");
        assertThat(rejects(answer))
                .isEqualTo(
                        (HEADER
                                        + "x,HIRED,%s,K-2,2021-03-01,30105990450019,1999-05-02,M,2512,UZ-XX,,two,,,,\n"
                                        + "y,CHANGED,%s,K-1,2021-04-02,,,,,,,,,,,\n")
                                .replace("%s", tin)
                                .replace("\n", "\r\n"));
    }

    @Test
    void rejectsComeBackInTheFormatSent() throws Exception {
        String tin = tin();
        String good = hired("a", tin, "K-1", "2021-03-01");
        String bad = hired("b", tin, "K-2", "1999-03-01");
        HttpResponse<String> array =
                send("application/json", "[ %s , %s, 7 ]".formatted(good, bad));
        assertThat(rejects(array)).isEqualTo("[" + bad + ",\n7]\n");
        HttpResponse<String> lines =
                send("application/x-ndjson", good + "\r\n" + bad + "\r\nnonsense");
        assertThat(rejects(lines)).isEqualTo(bad + "\nnonsense\n");
        HttpResponse<String> mended =
                send("application/x-ndjson", rejects(lines).replace("1999-03", "2021-03"));
        assertThat(counts(mended)).isEqualTo("2 1 0 0 1");
    }

    private String rejects(HttpResponse<String> answer) throws Exception {
        return get("/v1/submissions/" + json(answer).get("id").asString() + "/rejects").body();
    }

    @Test
    void aCompressedBodyIsTakenAndItsDigestIsThatOfTheBytesSent() throws Exception {
        byte[] body = gzip(hired("a", tin(), "K-1", "2021-03-01").getBytes(UTF_8));
        HttpResponse<String> answer = send(body, "application/json", "Content-Encoding", "gzip");
        assertThat(counts(answer)).isEqualTo("1 1 0 0 0");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
        assertThat(json(answer).get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aBrokenCompressionIsRefused() throws Exception {
        byte[] body = gzip(hired("a", tin(), "K-1", "2021-03-01").getBytes(UTF_8));
        for (byte[] broken :
                new byte[][] {
                    Arrays.copyOf(body, body.length / 2), new byte[0], "{}".getBytes(UTF_8)
                }) {
            HttpResponse<String> answer =
                    send(broken, "application/json", "Content-Encoding", "gzip");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("code").asString()).isEqualTo("malformed-gzip");
        }
        assertThat(send(body, "application/json", "Content-Encoding", "br").statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "\"text\"",
                "null",
                "{",
                "[{}",
                "[{},]",
                "{}{}",
                "[] []",
                "{\"id\":}",
                "[{} {}]",
                "{\"id\":1e}",
                "{'id':1}",
                "\u0000",
                "[{\"id\":\"\u0001\"}]",
                "NaN"
            })
    void whatIsNoJsonIsRefusedWhole(String body) throws Exception {
        HttpResponse<String> answer = send("application/json", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("malformed-json");
    }

    @Test
    void anArrayBrokenAtItsEndAcceptsNothing() throws Exception {
        String tin = tin();
        StringBuilder array = new StringBuilder("[");
        for (int i = 0; i < 3_000; i++) {
            array.append(hired("e" + i, tin, "K-" + i, "2021-03-01")).append(',');
        }
        assertThat(send("application/json", array.toString()).statusCode()).isEqualTo(400);
        assertThat(json(get("/v1/employments?employer=" + tin)).get("items")).isEmpty();
    }

    @Test
    void nothingIsAGoodSubmissionToo() throws Exception {
        assertThat(counts(send("application/json", "[]"))).isEqualTo("0 0 0 0 0");
        assertThat(counts(send("application/x-ndjson", "\n \n"))).isEqualTo("0 0 0 0 0");
        assertThat(counts(send("text/csv", HEADER))).isEqualTo("0 0 0 0 0");
    }

    @Test
    void aByteOrderMarkIsNoLetterOfAQuotedColumn() throws Exception {
        String quoted = HEADER.strip().replace(",", "\",\"");
        String csv =
                "\ufeff\"%s\"\nh,HIRED,%s,K-1,2021-03-01,30105990450019,1999-05-01,M,2512,UZ-SA,,1.0,,,,"
                        .formatted(quoted, tin());
        assertThat(counts(send("text/csv", csv))).isEqualTo("1 1 0 0 0");
    }

    @Test
    void onlyUtf8IsRead() throws Exception {
        String event = hired("a", tin(), "K-1", "2021-03-01");
        assertThat(send(event.getBytes(UTF_16), "application/json").statusCode()).isEqualTo(400);
        byte[] windows = HEADER.concat("\u0430,\n").getBytes("windows-1251");
        assertThat(send(windows, "text/csv").statusCode()).isEqualTo(400);
        assertThat(send("text/csv; charset=windows-1251", HEADER).statusCode()).isEqualTo(415);
        byte[] invalid = ("{\"id\":\"\u00e9\"}\n" + event).getBytes("ISO-8859-1");
        assertThat(counts(send(invalid, "application/x-ndjson"))).isEqualTo("2 1 0 0 1");
        assertThat(counts(send("application/x-ndjson", "\ufeff" + event))).isEqualTo("1 0 1 0 0");
    }

    @Test
    void aCsvWithColumnsNobodyKnowsIsRefusedWithoutShowingPersonalNumbers() throws Exception {
        HttpResponse<String> answer = send("text/csv", "id,id,sex,30105990450019\n1,2,3,4\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("30105990450019");
        assertThat(json(answer).get("errors").valueStream().map(e -> e.get("code").asString()))
                .containsExactly("duplicate-column", "unknown-column", "unknown-column");
        assertThat(send("text/csv", "").statusCode()).isEqualTo(400);
        assertThat(send("text/csv", HEADER + "\"a,b\n").statusCode()).isEqualTo(400);
    }

    /** What was sent before the line broke is resent with the rest. */
    @Test
    void aConnectionThatBreaksLeavesWholeItemsOnly() throws Exception {
        String tin = tin();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(hired("e" + i, tin, "K-" + i, "2021-03-01")).append('\n');
        }
        byte[] half = lines.substring(0, lines.length() / 2).getBytes(UTF_8);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("POST /v1/employment-events HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n"
                                            .formatted(
                                                    TestToken.of("park-admin").bearer(),
                                                    lines.length()))
                                    .getBytes(UTF_8));
            socket.getOutputStream().write(half);
        }
        JsonNode counts = json(send("application/x-ndjson", lines.toString())).get("counts");
        assertThat(counts.get("rejected").asInt()).isZero();
        assertThat(counts.get("accepted").asInt() + counts.get("duplicate").asInt())
                .isEqualTo(2_500);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
