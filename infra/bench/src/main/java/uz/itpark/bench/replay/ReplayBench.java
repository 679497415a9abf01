package uz.itpark.bench.replay;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Installation;
import uz.itpark.bench.Options;
import uz.itpark.bench.Reports;
import uz.itpark.bench.Upstream;
import uz.itpark.bench.workforce.Published;
import uz.itpark.bench.workforce.Workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Twice from the first event: a service that has just started fills its figures, and one that runs
 * rebuilds them beside those that answer. The rival, too, counts from a start and then, running,
 * anew. Options: {@code --events} (1,000,000), {@code --port-base} (9400).
 */
public final class ReplayBench implements Bench.Measurement {

    private static final int REPORTING = 4;
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2017, 12, 31),
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2022, 4, 14),
                    LocalDate.of(2025, 12, 31));

    /**
     * @param fill by a process that has just started
     * @param rebuild by the same process, which runs
     */
    private record Replay(Reading fill, Reading rebuild) {}

    @Override
    public void run(Options options) throws Exception {
        int events = options.number("events", 1_000_000);
        Workforce workforce = new Workforce(Math.max(1, events / Workforce.EVENTS_EACH));
        try (Upstream upstream = Upstream.start();
                Installation park = new Installation(options.number("port-base", 9400))) {
            park.infrastructure();
            Published.into(park.broker(), workforce.events());
            // Before and after, for who comes later finds a broker that is warm.
            Replay before = bare(park, "before");
            Replay ours = reporting(park, upstream, workforce);
            Replay after = bare(park, "after");
            print("bare, before", before);
            print("reporting", ours);
            print("bare, after", after);
            System.out.printf(
                    Locale.ROOT,
                    "ratio         fill %.2f, rebuild %.2f (goal: at least 0.5)%n",
                    ratio(ours, before, after, Replay::fill),
                    ratio(ours, before, after, Replay::rebuild));
        }
    }

    /** From the topic to figures that can be asked for. */
    private static Replay reporting(Installation park, Upstream upstream, Workforce workforce)
            throws Exception {
        try (Reports reports = new Reports(park.url(REPORTING), park.token())) {
            park.launch(
                    "reporting", REPORTING, upstream.addresses(), Installation.HEAP_OF_REPORTING);
            Reading fill =
                    Reading.of(
                            park.broker(),
                            "reporting-1",
                            () -> park.isUp(REPORTING),
                            reports::allCounted);
            check(reports, workforce);
            reports.rebuild();
            Reading rebuild =
                    Reading.of(park.broker(), "reporting-2", () -> true, reports::allCountedAnew);
            Reading.await(reports::isRebuilt);
            check(reports, workforce);
            return new Replay(fill, rebuild);
        } finally {
            park.stopLast();
        }
    }

    /** {@code groupByKey().count()} over the same topic, in the same kind of process. */
    private static Replay bare(Installation park, String name) throws Exception {
        String fill = "bare-fill-" + name;
        String rebuild = "bare-rebuild-" + name;
        park.rival(
                "bare-count",
                List.of(
                        "--broker", park.broker(),
                        "--groups", fill + "," + rebuild,
                        "--state", park.file("bare-" + name).toString()),
                Installation.HEAP_OF_REPORTING);
        try {
            return new Replay(read(park, fill), read(park, rebuild));
        } finally {
            park.stopLast();
        }
    }

    private static Reading read(Installation park, String group) throws Exception {
        return Reading.of(park.broker(), group, () -> true, () -> true);
    }

    /** The figures are what was generated, counted one by one. */
    private static void check(Reports reports, Workforce workforce) throws Exception {
        for (LocalDate day : DAYS) {
            equal("headcount", day, reports, workforce.headcount(day));
            equal("jobs", day, reports, workforce.jobs(day));
        }
    }

    private static void equal(String figure, LocalDate day, Reports reports, long expected)
            throws Exception {
        long value = reports.value("/v1/figures/" + figure + "?on=" + day);
        if (value != expected) {
            throw new IllegalStateException(
                    figure + " on " + day + " is " + value + ", not " + expected);
        }
        System.out.printf(Locale.ROOT, "%-13s %,d on %s, as generated%n", figure, value, day);
    }

    private static double ratio(
            Replay ours, Replay before, Replay after, Function<Replay, Reading> part) {
        return 2 * part.apply(ours).rate() / (part.apply(before).rate() + part.apply(after).rate());
    }

    private static void print(String name, Replay replay) {
        System.out.printf(
                Locale.ROOT,
                "%-13s fill: %s; rebuild: %s%n",
                name,
                replay.fill(),
                replay.rebuild());
    }
}
