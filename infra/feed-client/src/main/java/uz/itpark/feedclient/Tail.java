package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

@Command(
        name = "tail",
        description = {
            "Prints the results of a submission as they come, a line of JSON each, until all are"
                    + " there."
        },
        mixinStandardHelpOptions = true)
final class Tail implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    enum Status {
        ACCEPTED,
        DUPLICATE,
        WAITING,
        REJECTED
    }

    @Mixin Connection connection = new Connection();

    @Parameters(paramLabel = "SUBMISSION")
    String submission = "";

    @Option(names = "--status", description = "only these: ${COMPLETION-CANDIDATES}")
    @Nullable Status status;

    @Override
    public Integer call() throws Exception {
        if (!submission.matches("[A-Za-z0-9-]{1,100}")) {
            throw new UsageFault("a submission is named by the id in its receipt");
        }
        Screen screen = connection.screen();
        Feed feed = connection.feed(screen);
        String path = "/v1/submissions/" + submission;
        Instant end = Instant.now().plusSeconds(connection.giveUpAfter);
        long printed = 0;
        while (true) {
            // Asked first: once the receipt is there, the results that follow are all of them.
            Submission receipt = receipt(feed, path);
            printed = results(feed, path, printed, screen);
            if (receipt != null) {
                screen.note("%s", receipt.summary());
                return receipt.exit();
            }
            if (Instant.now().isAfter(end)) {
                throw new Unreachable("the submission is not there", null);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static @Nullable Submission receipt(Feed feed, String path)
            throws Refused, Unreachable, InterruptedException {
        try {
            return new Submission(Feed.JSON.readTree(feed.get(path)));
        } catch (Refused e) {
            if (e.status() == 404) {
                return null;
            }
            throw e;
        }
    }

    /** Prints what was not printed before; returns how many lines were in all. */
    private long results(Feed feed, String path, long printed, Screen screen)
            throws Refused, Unreachable, InterruptedException, IOException {
        String results = path + "/results" + (status == null ? "" : "?status=" + status);
        long line = 0;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(feed.open(results), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (line++ >= printed) {
                    screen.say("%s", text);
                }
            }
        } catch (Refused e) {
            if (e.status() != 404) {
                throw e;
            }
        }
        return Math.max(line, printed);
    }
}
