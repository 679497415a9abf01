package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

@Command(
        name = "simulate",
        description = {
            "Plays a payroll system that shuffles, resends and corrects, and reads back whether",
            "the register holds in the end what that system knows. The same seed, the same feed."
        },
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {

    @Mixin Connection connection = new Connection();

    @Option(names = "--employer", paramLabel = "TIN", required = true)
    String employer = "";

    @Option(names = "--seed", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    long seed;

    @Option(names = "--workers", defaultValue = "100", description = "default: ${DEFAULT-VALUE}")
    int workers;

    @Option(
            names = "--batch",
            defaultValue = "50",
            description = "events a request (default: ${DEFAULT-VALUE})")
    int batch;

    @Option(names = "--out", paramLabel = "FILE", description = "write NDJSON, send nothing")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (!employer.matches("[0-9]{9}") || workers < 1 || workers > 999 || batch < 1) {
            throw new UsageFault(
                    "--employer is a TIN of nine digits, --workers 1 to 999, --batch at least 1");
        }
        Screen screen = connection.screen();
        Payroll.Reports reports = Payroll.simulate(seed, employer, workers);
        if (out != null) {
            write(out, reports.events());
            screen.say("%d events written to %s", reports.events().size(), out);
            return Exit.TAKEN;
        }
        Feed feed = connection.feed(screen);
        int exit = send(feed, reports.events(), screen);
        if (exit != Exit.TAKEN) {
            return exit;
        }
        return compare(reports.jobs(), held(feed), screen);
    }

    private static void write(Path file, List<String> events) throws IOException {
        Files.write(file, events);
    }

    private int send(Feed feed, List<String> events, Screen screen)
            throws Refused, Unreachable, InterruptedException {
        int exit = Exit.TAKEN;
        for (int from = 0; from < events.size(); from += batch) {
            List<String> part = events.subList(from, Math.min(events.size(), from + batch));
            String lines = String.join("\n", part);
            // The same part has the same key in every run: a run that broke off may be repeated.
            Submission submission =
                    feed.send(
                            lines,
                            "simulate-%s-%d-%d-%d-%d"
                                    .formatted(employer, seed, workers, batch, from));
            screen.note("%s", submission.summary());
            submission.showRejected(screen, Integer.MAX_VALUE);
            exit = Math.max(exit, submission.exit());
        }
        return exit;
    }

    /** The simulated jobs as the register holds them, by reference. */
    private Map<String, Payroll.Job> held(Feed feed)
            throws Refused, Unreachable, InterruptedException {
        Map<String, Payroll.Job> held = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page =
                    Feed.JSON.readTree(
                            feed.get("/v1/employments?limit=500&employer=" + employer + cursor));
            for (JsonNode job : page.path("items")) {
                String name = job.path("employment").asString("");
                if (name.startsWith("sim" + seed + "-")) {
                    held.put(
                            name,
                            new Payroll.Job(
                                    job.path("start").asString(""),
                                    job.path("lastDay").asString("")));
                }
            }
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return held;
    }

    private static int compare(
            Map<String, Payroll.Job> known, Map<String, Payroll.Job> held, Screen screen) {
        Map<String, Payroll.Job> all = new TreeMap<>(known);
        all.putAll(held);
        long differences = 0;
        for (String name : all.keySet()) {
            Payroll.Job reported = known.getOrDefault(name, Payroll.Job.NONE);
            Payroll.Job there = held.getOrDefault(name, Payroll.Job.NONE);
            if (!reported.equals(there)) {
                differences++;
                screen.say("  %s: reported %s, held %s", name, reported, there);
            }
        }
        screen.say(
                "%d jobs reported, %d held, %d differences",
                known.size(), held.size(), differences);
        return differences == 0 ? Exit.TAKEN : Exit.REJECTED;
    }
}
