package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "tail",
        description = {
            "Prints results, a line of JSON each: of a submission, as soon as it has its receipt,"
                    + " or of all that come from now on, whoever sends them for the same companies."
        },
        mixinStandardHelpOptions = true)
final class Tail implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SUBMISSIONS = "/v1/submissions";

    enum Status {
        ACCEPTED,
        DUPLICATE,
        WAITING,
        REJECTED
    }

    @Mixin Connection connection = new Connection();

    @Parameters(
            arity = "0..1",
            paramLabel = "SUBMISSION",
            description = "the id in its receipt; without one, all that come")
    @Nullable String submission;

    @Option(names = "--status", description = "only these: ${COMPLETION-CANDIDATES}")
    @Nullable Status status;

    @Option(
            names = "--submissions",
            paramLabel = "N",
            defaultValue = "0",
            description = "ends after so many that came; 0: until it is interrupted")
    int most;

    @Override
    public Integer call() throws Exception {
        String id = submission;
        if (id != null && !id.matches("[A-Za-z0-9-]{1,100}")) {
            throw new UsageFault("a submission is named by the id in its receipt");
        }
        Screen screen = connection.screen();
        Feed feed = connection.feed(screen);
        return id == null ? follow(feed, screen) : one(id, feed, screen);
    }

    /** Its results are there from the moment its receipt is. */
    private int one(String id, Feed feed, Screen screen) throws Exception {
        Instant end = Instant.now().plusSeconds(connection.giveUpAfter);
        while (true) {
            try {
                return shown(id, feed, screen);
            } catch (Refused e) {
                if (e.status() != 404) {
                    throw e;
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new Unreachable("the submission is not there", null);
            }
            Thread.sleep(PAUSE);
        }
    }

    private int follow(Feed feed, Screen screen) throws Exception {
        // By id and not by time: who began earlier may be done later.
        Set<String> seen = new HashSet<>();
        come(feed, seen, true);
        screen.note("waiting for submissions");
        int exit = Exit.TAKEN;
        int count = 0;
        while (true) {
            for (String id : come(feed, seen, false)) {
                exit = Math.max(exit, shown(id, feed, screen));
                if (++count == most) {
                    return exit;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /**
     * @param first whether what is there already is no news
     * @return those that were not there before, the oldest first
     */
    private static List<String> come(Feed feed, Set<String> seen, boolean first)
            throws Refused, Unreachable, InterruptedException {
        List<String> news = new ArrayList<>();
        String path = SUBMISSIONS;
        boolean known = false;
        while (!known) {
            JsonNode page = Feed.JSON.readTree(feed.get(path));
            known = first || page.path("items").isEmpty();
            for (JsonNode item : page.path("items")) {
                String id = item.path("id").asString("");
                if (seen.add(id)) {
                    news.addFirst(id);
                } else {
                    known = true;
                }
            }
            known |= page.path("next").isNull() || page.path("next").isMissingNode();
            path = SUBMISSIONS + "?cursor=" + page.path("next").asString("");
        }
        return news;
    }

    private int shown(String id, Feed feed, Screen screen)
            throws Refused, Unreachable, InterruptedException, IOException {
        String path = SUBMISSIONS + "/" + id;
        Submission receipt = new Submission(Feed.JSON.readTree(feed.get(path)));
        String results = path + "/results" + (status == null ? "" : "?status=" + status);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(feed.open(results), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                screen.say("%s", line);
            }
        }
        screen.note("%s: %s", id, receipt.summary());
        return receipt.exit();
    }
}
