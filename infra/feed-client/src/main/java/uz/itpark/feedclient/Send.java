package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;

@Command(
        name = "send",
        description = {
            "Sends a file of events: .json, .ndjson or .csv, perhaps .gz.",
            "Rejected items are written to FILE.rejects.<ext>, why to FILE.problems.ndjson."
        },
        mixinStandardHelpOptions = true)
final class Send implements Callable<Integer> {

    private static final int SHOWN = 10;

    /** Of a service without the key under which rejected items are kept. */
    private static final int NOT_KEPT = 404;

    @Mixin Connection connection = new Connection();

    @Parameters(paramLabel = "FILE")
    Path path = Path.of("");

    @Option(
            names = "--employer",
            paramLabel = "TIN",
            description = "send only if every item names this employer")
    @Nullable String employer;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the Idempotency-Key of an earlier run that had no answer")
    @Nullable String key;

    @Option(names = "--no-gzip", description = "send the bytes as they are")
    boolean plain;

    @Override
    public Integer call() throws Exception {
        Screen screen = connection.screen();
        FeedFile file = FeedFile.of(path);
        if (employer != null) {
            Guard.require(employer, file);
        }
        Feed feed = connection.feed(screen);
        Submission submission = send(feed, file, screen);
        screen.say("%s: %s", path.getFileName(), submission.summary());
        screen.say("submission %s", submission.id());
        if (submission.rejected() > 0) {
            submission.showRejected(screen, SHOWN);
            keepRejected(feed, file, submission, screen);
        }
        return submission.exit();
    }

    private Submission send(Feed feed, FeedFile file, Screen screen)
            throws Refused, Unreachable, InterruptedException {
        String used = key == null ? UUID.randomUUID().toString() : key;
        try {
            return feed.send(file, !plain, used);
        } catch (Unreachable e) {
            screen.fail("to go on later: feed send --key " + used + " " + path);
            throw e;
        }
    }

    private static void keepRejected(Feed feed, FeedFile file, Submission submission, Screen screen)
            throws Refused, Unreachable, InterruptedException, IOException {
        String of = "/v1/submissions/" + submission.id();
        Path problems = file.beside("problems", "ndjson");
        feed.keep(of + "/results?status=REJECTED", problems);
        screen.say("why: %s", problems);
        Path rejects = file.beside("rejects", file.format().extension());
        try {
            feed.keep(of + "/rejects", rejects);
            screen.say("rejected items: %s", rejects);
        } catch (Refused e) {
            if (e.status() != NOT_KEPT) {
                throw e;
            }
            screen.fail("the service keeps no rejected items; mend those named above in the file");
        }
    }
}
