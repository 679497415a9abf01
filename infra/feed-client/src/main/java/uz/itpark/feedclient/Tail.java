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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** More than come between two looks. */
    private static final int REMEMBERED = 10_000;

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
        Set<String> known = Collections.newSetFromMap(new Newest());
        known.addAll(unknown(feed, known, REMEMBERED));
        screen.note("waiting for submissions");
        int exit = Exit.TAKEN;
        int count = 0;
        while (true) {
            for (String id : unknown(feed, known, Integer.MAX_VALUE)) {
                known.add(id);
                exit = Math.max(exit, shown(id, feed, screen));
                if (++count == most) {
                    return exit;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Ids of submissions. One that began earlier may be done later, among those that are known. */
    private static final class Newest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * Goes back page by page until one has a submission that is known.
     *
     * @param enough after so many it goes no further back
     * @return the oldest first
     */
    private static List<String> unknown(Feed feed, Set<String> known, int enough)
            throws Refused, Unreachable, InterruptedException {
        List<String> unknown = new ArrayList<>();
        String path = SUBMISSIONS;
        while (path != null) {
            JsonNode page = Feed.JSON.readTree(feed.get(path));
            List<String> ids =
                    page.path("items")
                            .valueStream()
                            .map(item -> item.path("id").asString(""))
                            .toList();
            List<String> others = ids.stream().filter(id -> !known.contains(id)).toList();
            unknown.addAll(others);
            String next = page.path("next").asString("");
            boolean last = next.isEmpty() || others.size() < ids.size();
            path = last || unknown.size() >= enough ? null : SUBMISSIONS + "?cursor=" + next;
        }
        return unknown.reversed();
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
