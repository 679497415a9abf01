package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;

import uz.itpark.employment.intake.Format;
import uz.itpark.employment.intake.Intake;
import uz.itpark.testing.TestToken;
import uz.itpark.web.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are meant to hurt: refused within a second, without much memory. */
class FeedLimitsTest extends FeedOverHttp {

    private static final Object[] REFUSED = {400, 413};
    private static final byte[] MIB = "a".repeat(1 << 20).getBytes(UTF_8);

    @Test
    void depth() throws Exception {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(send("application/json", deep).statusCode()).isEqualTo(400);
        assertThat(send("application/json", "{\"a\":" + deep + "}").statusCode()).isEqualTo(400);
        assertThat(send("application/x-ndjson", "{}\n" + deep).statusCode()).isEqualTo(400);
        String less = "{\"id\":" + "[".repeat(100) + "]".repeat(100) + "}";
        assertThat(counts(send("application/json", less))).isEqualTo("1 0 0 0 1");
    }

    @Test
    void oneTextOfAGigabyte() throws Exception {
        assertThat(endless("application/json", "{\"id\":\"")).isIn(REFUSED);
        assertThat(endless("application/x-ndjson", "{\"id\":\"")).isIn(REFUSED);
        assertThat(endless("text/csv", "id,type\n\"")).isIn(REFUSED);
        assertThat(endless("application/json", "[{\"employer\":\"")).isIn(REFUSED);
    }

    /** Sends text without end, chunk by chunk; returns the status. */
    private int endless(String type, String begin) throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /v1/employment-events HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    .formatted(TestToken.of("park-admin").bearer(), type))
                            .getBytes(UTF_8));
            chunk(out, begin.getBytes(UTF_8));
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            for (int i = 0; i < 1_024; i++) {
                                chunk(out, MIB);
                            }
                        } catch (IOException refused) {
                            // as it should be
                        }
                    });
            byte[] status = new byte[12];
            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(status, 0, status.length)).isEqualTo(status.length);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2_000);
            return Integer.parseInt(new String(status, UTF_8).substring(9));
        }
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    @Test
    void whatDecompressesAThousandTimes() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] blank = " ".repeat(1_023).concat("\n").repeat(1_024).getBytes(UTF_8);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(blank);
            }
        }
        for (String type : new String[] {"application/x-ndjson", "application/json", "text/csv"}) {
            HttpResponse<String> answer =
                    send(bomb.toByteArray(), type, "Content-Encoding", "gzip");
            assertThat(answer.statusCode()).as(type).isIn(REFUSED);
        }
    }

    @Test
    void aMillionColumns() throws Exception {
        assertThat(send("text/csv", "id" + ",x".repeat(1_000_000)).statusCode()).isEqualTo(400);
        assertThat(send("text/csv", "id\n" + ",".repeat(1_000_000)).statusCode()).isEqualTo(400);
        assertThat(counts(send("text/csv", "id,type\na,b,c\n"))).isEqualTo("1 0 0 0 1");
    }

    @Test
    void tooManyItems() throws Exception {
        assertThat(send("application/x-ndjson", "1\n".repeat(500_001)).statusCode()).isEqualTo(413);
        assertThat(send("application/json", "[1" + ",1".repeat(500_000) + "]").statusCode())
                .isEqualTo(413);
        assertThat(send("text/csv", "id\n" + "1\n".repeat(500_001)).statusCode()).isEqualTo(413);
    }

    @Test
    void anItemOfThousandsOfValuesIsAFaultOfItsOwn() throws Exception {
        String tin = tin();
        String first = hired("a", tin, "K-1", "2021-03-01");
        String last = hired("c", tin, "K-3", "2021-03-01");
        for (String extra :
                new String[] {
                    "\"x\":[0" + ",0".repeat(10_000) + "]",
                    "\"x\":[[]" + ",[]".repeat(10_000) + "]",
                    IntStream.range(0, 5_000)
                            .mapToObj(i -> "\"x%d\":0".formatted(i))
                            .collect(joining(","))
                }) {
            String many = "{" + extra + "," + hired("b", tin, "K-2", "2021-03-01").substring(1);
            HttpResponse<String> alone = send("application/json", many);
            assertThat(counts(alone)).isEqualTo("1 0 0 0 1");
            assertThat(codes(alone)).containsExactly(" malformed");
            assertThat(alone.body()).contains("more than 1000 names, values and brackets");
            String lines = String.join("\n", first, many, last);
            assertThat(counts(send("application/x-ndjson", lines))).endsWith(" 0 1");
            String array = "[" + String.join(",", first, many, last) + "]";
            assertThat(counts(send("application/json", array))).isEqualTo("3 0 2 0 1");
        }
        assertThat(json(get("/v1/employments?employer=" + tin)).get("items")).hasSize(2);
    }

    /** A hundred megabytes of brackets, and each item of it is short enough. */
    @Test
    void aBodyOfMoreValuesThanAllEventsItMayHold() {
        byte[] item = ("[" + "{},".repeat(250_000) + "{}],").getBytes(UTF_8);
        List<InputStream> body = new ArrayList<>();
        body.add(new ByteArrayInputStream("[".getBytes(UTF_8)));
        for (int i = 0; i < 120; i++) {
            body.add(new ByteArrayInputStream(item));
        }
        body.add(new ByteArrayInputStream("{}]".getBytes(UTF_8)));
        InputStream sent = new SequenceInputStream(Collections.enumeration(body));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Intake.receive(sent, Format.JSON, false).close())
                .withMessageContaining("too many values");
    }

    @Test
    void numbersNobodyCanHold() throws Exception {
        String event = hired("a", tin(), "K-1", "2021-03-01");
        for (String number :
                new String[] {"1e999999999", "-1e999999999", "1e-999999999", "9".repeat(900)}) {
            HttpResponse<String> answer =
                    send("application/json", event.replace("\"fte\":1.0", "\"fte\":" + number));
            assertThat(codes(answer)).containsExactly("/position/fte malformed");
        }
        String longer = event.replace("\"fte\":1.0", "\"fte\":" + "9".repeat(1_000_000));
        assertThat(send("application/json", longer).statusCode()).isEqualTo(400);
        assertThat(counts(send("application/x-ndjson", longer.replace("9".repeat(990_000), ""))))
                .isEqualTo("1 0 0 0 1");
    }
}
