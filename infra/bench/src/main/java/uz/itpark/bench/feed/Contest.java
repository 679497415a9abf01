package uz.itpark.bench.feed;

import uz.itpark.bench.Installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The feed and its rival in turns, several rounds after one that does not count. Beside the clock
 * stands the processor time of all processes: on a machine where others work, too, the clock tells
 * of them.
 */
final class Contest {

    /** Gets ready to take the items of a round. */
    interface Side {
        Run prepare(int round) throws Exception;
    }

    /** Takes them, and returns the seconds it took. */
    interface Run {
        double seconds() throws Exception;
    }

    private record Round(double ours, double oursBusy, double bare, double bareBusy) {}

    private final String name;
    private final int items;
    private final Installation park;
    private final List<Round> rounds = new ArrayList<>();

    Contest(String name, int items, Installation park) {
        this.name = name;
        this.items = items;
        this.park = park;
    }

    void run(int count, Side ours, Side rival, Client client, Bare bare) throws Exception {
        for (int number = 0; number <= count; number++) {
            bare.clear();
            Run run = ours.prepare(number);
            double begun = busy();
            double seconds = run.seconds();
            double busy = busy() - begun;
            client.awaitPublished();
            run = rival.prepare(number);
            begun = busy();
            Round round = new Round(seconds, busy, run.seconds(), busy() - begun);
            print(number == 0 ? "warm-up" : "round " + number, round);
            if (number > 0) {
                rounds.add(round);
            }
        }
        rounds.sort(java.util.Comparator.comparingDouble(round -> round.bare / round.ours));
        print("median", rounds.get((rounds.size() - 1) / 2));
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
                        + " %.2f)%n",
                name,
                which,
                items,
                round.ours,
                items / round.ours,
                round.oursBusy,
                round.bare,
                items / round.bare,
                round.bareBusy,
                round.bare / round.ours,
                round.bareBusy / round.oursBusy);
    }
}
