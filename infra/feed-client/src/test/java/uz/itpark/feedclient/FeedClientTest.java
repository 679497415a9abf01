package uz.itpark.feedclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** The command line as a script meets it: exit codes, files, and what goes over the wire. */
class FeedClientTest {

    private static final String EVENTS =
            "{\"id\":\"a\",\"employer\":\"301234567\"}\n"
                    + "{\"id\":\"b\",\"employer\":\"301234567\"}\n";

    @TempDir Path folder;
    private StubbedFeed feed;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        feed = new StubbedFeed();
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void aFileThatIsTakenEndsWithZero() throws IOException {
        feed.answers(201, StubbedFeed.receipt(2, 0));
        Path file = file("july.ndjson");

        assertThat(run("send", file.toString(), "--token", "secret")).isZero();

        var request = feed.requests.getFirst();
        assertThat(request.path()).isEqualTo("/v1/employment-events");
        assertThat(request.body()).isEqualTo(EVENTS);
        assertThat(request.headers())
                .containsEntry("Content-type", "application/x-ndjson")
                .containsEntry("Content-encoding", "gzip")
                .containsEntry("Authorization", "Bearer secret")
                .containsKey("Idempotency-key");
        assertThat(out.toString()).contains("2 accepted", "submission s-1");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aTokenMayLieInAFileThatIsRenewed() throws IOException {
        feed.asksToWait(503, 0).answers(201, StubbedFeed.receipt(2, 0));
        Path token = Files.writeString(folder.resolve("token"), "in-a-file\n");

        assertThat(run("send", file("july.ndjson").toString(), "--token-file", token.toString()))
                .isZero();
        Files.delete(token);
        assertThat(run("send", file("august.ndjson").toString(), "--token-file", token.toString()))
                .isEqualTo(2);

        assertThat(feed.requests)
                .allSatisfy(request ->
                        assertThat(request.headers())
                                .containsEntry("Authorization", "Bearer in-a-file"));
        assertThat(err.toString()).contains("--token-file cannot be read");
    }

    @Test
    void rejectedItemsLieBesideTheFileAndNothingIsOverwritten() throws IOException {
        feed.answers(201, StubbedFeed.receipt(1, 1))
                .answers(200, "{\"item\":1}\n")
                .answers(200, "rejected\n")
                .answers(201, StubbedFeed.receipt(1, 1))
                .answers(200, "again\n");
        Path file = file("july.csv");

        assertThat(run("send", file.toString())).isEqualTo(1);
        Path rejects = folder.resolve("july.csv.rejects.csv");
        assertThat(rejects).hasContent("rejected\n");
        assertThat(folder.resolve("july.csv.problems.ndjson")).hasContent("{\"item\":1}\n");
        assertThat(out.toString()).contains("missing-field /employment", rejects.toString());
        assertThat(feed.requests.get(2).path()).isEqualTo("/v1/submissions/s-1/rejects");
        assertThat(feed.requests.get(1).path())
                .isEqualTo("/v1/submissions/s-1/results?status=REJECTED");

        assertThat(run("send", file.toString())).isEqualTo(1);
        assertThat(rejects).hasContent("rejected\n");
        assertThat(folder.resolve("july.csv.rejects-2.csv")).hasContent("again\n");
    }

    @Test
    void aServiceThatKeepsNoRejectedItemsStillSaysWhichWereRejected() throws IOException {
        feed.answers(201, StubbedFeed.receipt(1, 1))
                .answers(200, "{\"item\":1}\n")
                .answers(404, "{}");
        assertThat(run("send", file("july.csv").toString())).isEqualTo(1);
        assertThat(folder.resolve("july.csv.problems.ndjson")).hasContent("{\"item\":1}\n");
        assertThat(folder.resolve("july.csv.rejects.csv")).doesNotExist();
    }

    @Test
    void busyAwayAndBrokenConnectionsAreTriedAgainUnderTheSameKey() throws IOException {
        feed.asksToWait(503, 1)
                .asksToWait(429, 0)
                .breaksOff()
                .answers(409, "{\"code\":\"idempotency-key-running\"}")
                .answers(201, StubbedFeed.receipt(2, 0));
        long begun = System.nanoTime();

        assertThat(run("send", file("july.ndjson").toString())).isZero();

        assertThat(System.nanoTime() - begun).isGreaterThan(1_000_000_000L);
        assertThat(feed.requests).hasSizeGreaterThanOrEqualTo(5);
        assertThat(feed.requests.stream().map(request -> request.headers().get("Idempotency-key")))
                .containsOnly(feed.requests.getFirst().headers().get("Idempotency-key"));
        assertThat(feed.requests.stream().map(StubbedFeed.Request::body)).containsOnly(EVENTS);
    }

    @Test
    void aServiceThatStaysAwayEndsWithThreeAndTheKeyToGoOnWith() throws IOException {
        feed.asksToWait(503, 60);
        assertThat(run("send", file("july.ndjson").toString(), "--give-up-after", "1"))
                .isEqualTo(3);
        String key = feed.requests.getFirst().headers().get("Idempotency-key");
        assertThat(err.toString()).contains("--key " + key);

        feed.close();
        assertThat(run("send", file("july.ndjson").toString(), "--give-up-after", "0"))
                .isEqualTo(3);
    }

    @Test
    void whatIsRefusedAsAWholeIsNotTriedAgain() throws IOException {
        feed.answers(400, "{\"code\":\"malformed-json\"}").answers(409, "{\"code\":\"other\"}");
        assertThat(run("send", file("july.json").toString())).isEqualTo(4);
        assertThat(feed.requests).hasSize(1);
        assertThat(err.toString()).contains("malformed-json");

        assertThat(run("send", file("july.json").toString())).isEqualTo(4);
        assertThat(feed.requests).hasSize(2);
    }

    @Test
    void whatCannotBeSentIsAFaultOfUse() throws IOException {
        assertThat(run("send", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(run("send", file("july.xlsx").toString())).isEqualTo(2);
        assertThat(run("send")).isEqualTo(2);
        assertThat(run("tail", "../x")).isEqualTo(2);
        assertThat(run("simulate", "--employer", "1")).isEqualTo(2);
        for (String name : List.of("july.ndjson", "july.json")) {
            assertThat(run("send", "--employer", "309999999", file(name).toString())).isEqualTo(2);
        }
        assertThat(err.toString()).contains("item 0 names employer '301234567'");
        Path csv = folder.resolve("other.csv");
        Files.writeString(csv, "id,employer\na,309999999\nb,301234567\n");
        assertThat(run("send", "--employer", "309999999", csv.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("line 3 names employer '301234567'");
        assertThat(feed.requests).isEmpty();
    }

    @Test
    void aPackedFileGoesAsItIs() throws IOException {
        feed.answers(201, StubbedFeed.receipt(2, 0));
        Path file = folder.resolve("july.ndjson.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(EVENTS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(run("send", "--employer", "301234567", file.toString())).isZero();
        assertThat(feed.requests.getFirst().body()).isEqualTo(EVENTS);
    }

    @Test
    void aCheckAsksForADryRunWithoutAKey() throws IOException {
        feed.answers(201, StubbedFeed.receipt(1, 1));
        assertThat(run("check", file("july.json").toString())).isEqualTo(1);
        assertThat(feed.requests).hasSize(1);
        assertThat(feed.requests.getFirst().path()).isEqualTo("/v1/employment-events?dryRun=true");
        assertThat(feed.requests.getFirst().headers()).doesNotContainKey("Idempotency-key");
        assertThat(out.toString()).contains("would be", "missing-field");
    }

    @Test
    void resultsArePrintedAsSoonAsThereIsAReceipt() {
        feed.answers(404, "{}").answers(200, StubbedFeed.receipt(2, 0)).answers(200, "one\ntwo\n");
        assertThat(run("tail", "s-1", "--status", "ACCEPTED")).isZero();
        assertThat(out.toString().lines()).containsExactly("one", "two");
        assertThat(feed.requests.getLast().path())
                .isEqualTo("/v1/submissions/s-1/results?status=ACCEPTED");
    }

    @Test
    void resultsOfWhateverComesArePrintedOnce() {
        feed.answers(200, "{'items':[{'id':'s-2'},{'id':'s-1'}],'next':'s-1'}".replace('\'', '"'))
                .answers(200, "{'items':[{'id':'s-0'}],'next':null}".replace('\'', '"'))
                .answers(
                        200,
                        "{'items':[{'id':'s-2'},{'id':'s-1'}],'next':'s-1'}".replace('\'', '"'))
                .answers(
                        200,
                        "{'items':[{'id':'s-4'},{'id':'s-3'}],'next':'s-3'}".replace('\'', '"'))
                .answers(
                        200, "{'items':[{'id':'s-2'},{'id':'s-1'}],'next':null}".replace('\'', '"'))
                .answers(200, StubbedFeed.receipt(1, 0))
                .answers(200, "three\n")
                .answers(200, StubbedFeed.receipt(1, 1))
                .answers(200, "four\n");
        assertThat(run("tail", "--submissions", "2")).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("three", "four");
        assertThat(feed.requests.stream().map(request -> request.path()))
                .contains("/v1/submissions?cursor=s-3", "/v1/submissions/s-4/results");
    }

    @Test
    void theSameSeedWritesTheSameFeed() throws IOException {
        List<List<String>> feeds = new ArrayList<>();
        for (String seed : List.of("7", "7", "8")) {
            Path file = folder.resolve("sim.ndjson");
            assertThat(
                            run(
                                    "simulate",
                                    "--employer",
                                    "301234567",
                                    "--seed",
                                    seed,
                                    "--out",
                                    file.toString()))
                    .isZero();
            feeds.add(Files.readAllLines(file));
        }
        assertThat(feeds.get(0)).isEqualTo(feeds.get(1)).isNotEqualTo(feeds.get(2));
        assertThat(Set.copyOf(feeds.get(0)).size())
                .as("some are sent twice")
                .isLessThan(feeds.get(0).size());
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, EVENTS);
        return file;
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--out")) {
            all.addAll(List.of("--url", feed.url()));
        }
        return FeedClient.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
