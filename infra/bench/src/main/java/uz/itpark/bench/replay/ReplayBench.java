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

/** Options: {@code --events} (1,000,000), {@code --port-base} (9400). */
public final class ReplayBench implements Bench.Measurement {

    private static final int REPORTING = 4;
    private static final String GROUP = "reporting-1";
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2017, 12, 31),
                    LocalDate.of(2020, 2, 29),
                    LocalDate.of(2022, 4, 14),
                    LocalDate.of(2025, 12, 31));

    @Override
    public void run(Options options) throws Exception {
        int events = options.number("events", 1_000_000);
        Workforce workforce = new Workforce(Math.max(1, events / Workforce.EVENTS_EACH));
        try (Upstream upstream = Upstream.start();
                Installation park = new Installation(options.number("port-base", 9400))) {
            park.infrastructure();
            Published.into(park.broker(), workforce.events());
            // Before and after, for who comes later finds a broker that is warm.
            Reading before = bare(park, "bare-count-1");
            Reading ours;
            try (Reports reports = new Reports(park.url(REPORTING), park.token())) {
                park.launch(
                        "reporting",
                        REPORTING,
                        upstream.addresses(),
                        Installation.HEAP_OF_REPORTING);
                ours =
                        Reading.of(
                                park.broker(),
                                GROUP,
                                () -> park.isUp(REPORTING),
                                reports::allCounted);
                check(reports, workforce);
            }
            park.stopLast();
            Reading after = bare(park, "bare-count-2");
            print("bare", before, "groupByKey().count() over the same topic, before");
            print("reporting", ours, "from the topic to figures that can be asked for");
            print("bare", after, "the same count, after");
            System.out.printf(
                    Locale.ROOT,
                    "ratio      %.2f (goal: at least 0.5)%n",
                    2 * ours.rate() / (before.rate() + after.rate()));
        }
    }

    /** In the same kind of process as reporting. */
    private static Reading bare(Installation park, String group) throws Exception {
        park.rival(
                "bare-count",
                List.of(
                        "--broker", park.broker(),
                        "--group", group,
                        "--state", park.file(group).toString()),
                Installation.HEAP_OF_REPORTING);
        Reading reading = Reading.of(park.broker(), group, () -> true, () -> true);
        park.stopLast();
        return reading;
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
        System.out.printf(Locale.ROOT, "%-10s %,d on %s, as generated%n", figure, value, day);
    }

    private static void print(String name, Reading reading, String what) {
        System.out.printf(
                Locale.ROOT,
                "%-10s %,d events in %.1f s: %,.0f events/s, %s%n",
                name,
                reading.events(),
                reading.seconds(),
                reading.rate(),
                what);
    }
}
