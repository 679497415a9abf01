package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import uz.itpark.testing.TestToken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
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
