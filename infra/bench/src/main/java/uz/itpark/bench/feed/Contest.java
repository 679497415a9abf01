package uz.itpark.bench.feed;

import uz.itpark.bench.Installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The feed and its rival in turns, several rounds after some that do not count: a service that
 * takes its first items compiles as much as it works. Beside the clock stands the processor time of
 * all processes: on a machine where others work, too, the clock tells of them.
 */
final class Contest {

    /** Gets ready to take the items of a round. */
    interface Side {
        Run prepare(int round) throws Exception;
    }

    /** Takes them. */
    interface Run {
        Took run() throws Exception;
    }

    /**
     * @param jobs seconds in which the jobs were written and nothing else
     * @param rest seconds for all else
     */
    record Took(double jobs, double rest) {

        double seconds() {
            return jobs + rest;
        }
    }

    private record Round(double ours, double oursBusy, Took bare, double bareBusy) {}

    private final String name;
    private final int items;
    private final Installation park;
    private final List<Round> rounds = new ArrayList<>();

    Contest(String name, int items, Installation park) {
        this.name = name;
        this.items = items;
        this.park = park;
    }

    void run(int warmUps, int count, Side ours, Side rival, Client client, Bare bare)
            throws Exception {
        for (int number = 1 - warmUps; number <= count; number++) {
            bare.clear();
            Run run = ours.prepare(warmUps + number);
            double begun = busy();
            double seconds = run.run().seconds();
            double busy = busy() - begun;
            client.awaitPublished();
            run = rival.prepare(warmUps + number);
            begun = busy();
            Round round = new Round(seconds, busy, run.run(), busy() - begun);
            print(number > 0 ? "round " + number : "warm-up", round);
            if (number > 0) {
                rounds.add(round);
            }
        }
        rounds.sort(java.util.Comparator.comparingDouble(Contest::ratio));
        print("median", rounds.get((rounds.size() - 1) / 2));
    }

    private static double ratio(Round round) {
        return round.bare.seconds() / round.ours;
    }

    private double busy() {
        return park.processorSeconds()
                + ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                        / 1e3;
    }

    private void print(String which, Round round) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %-8s %,d items in %.1f s: %,.0f items/s (%.1f s of processors); bare %.1f s:"
                        + " %,.0f items/s (%.1f s of processors); ratio %.2f (of processor time"
                        + " %.2f; to the jobs alone, %.1f s, %.2f)%n",
                name,
                which,
                items,
                round.ours,
                items / round.ours,
                round.oursBusy,
                round.bare.seconds(),
                items / round.bare.seconds(),
                round.bareBusy,
                ratio(round),
                round.bareBusy / round.oursBusy,
                round.bare.jobs(),
                round.bare.jobs() / round.ours);
    }
}
