package uz.itpark.bench.fresh;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Installation;
import uz.itpark.bench.Options;
import uz.itpark.bench.Reports;
import uz.itpark.bench.Times;
import uz.itpark.bench.Upstream;
import uz.itpark.bench.feed.Client;
import uz.itpark.bench.feed.Payroll;
import uz.itpark.bench.feed.Register;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Options: {@code --items} of the batch that tells the feed's peak (50,000), {@code --probes}
 * (200), {@code --load} in hundredths of the peak (50), {@code --port-base} (9400).
 */
public final class FreshBench implements Bench.Measurement {

    private static final int EMPLOYMENT = 2;
    private static final int REPORTING = 4;
    private static final int FIRST_OF_LOAD = 50_000_000;
    private static final long BETWEEN_PROBES_MILLIS = 100;

    @Override
    public void run(Options options) throws Exception {
        int items = options.number("items", 50_000);
        int probes = options.number("probes", 200);
        double load = options.number("load", 50) / 100.0;
        try (Upstream upstream = Upstream.start();
                Register register = Register.start();
                Installation park = new Installation(options.number("port-base", 9400))) {
            park.infrastructure();
            park.service("employment", EMPLOYMENT, register.addresses(), "-Xmx512m");
            Map<String, String> addresses = new HashMap<>(upstream.addresses());
            addresses.put("ITPARK_EMPLOYMENT_URL", park.url(EMPLOYMENT));
            park.service("reporting", REPORTING, addresses, Installation.HEAP_OF_REPORTING);
            measure(park, items, probes, load);
        }
    }

    private static void measure(Installation park, int items, int probes, double load)
            throws Exception {
        try (Client client = new Client(park.url(EMPLOYMENT), park.token());
                Reports reports = new Reports(park.url(REPORTING), park.token())) {
            client.send(Payroll.lines(0, items / 2));
            double peak = items / client.send(Payroll.lines(10_000_000, items));
            while (!reports.allCounted()) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            Times times;
            double sent;
            try (Load feed =
                    Load.start(
                            new Client(park.url(EMPLOYMENT), park.token()),
                            peak * load,
                            FIRST_OF_LOAD)) {
                Probe probe = new Probe(client, reports);
                probe.seen();
                times =
                        Times.measured(
                                probes,
                                () -> {
                                    TimeUnit.MILLISECONDS.sleep(BETWEEN_PROBES_MILLIS);
                                    return probe.seen();
                                });
                sent = feed.rate();
            }
            System.out.printf(
                    Locale.ROOT,
                    "fresh    %d probes while %,.0f items/s were fed (peak %,.0f): accepted to"
                            + " visible p50 %.0f ms, p99 %.0f ms, longest %.0f ms (goal: p99 below"
                            + " 1000)%n",
                    probes,
                    sent,
                    peak,
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(100));
        }
    }
}
