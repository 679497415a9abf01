package uz.itpark.bench.feed;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Installation;
import uz.itpark.bench.Options;

import java.util.Locale;

/**
 * Options: {@code --items} of a batch (100,000), {@code --singles} sent one by one (20,000), {@code
 * --large} (500,000) and {@code --small} (5,000) of the files whose memory is compared, {@code
 * --port-base} (9400).
 */
public final class FeedBench implements Bench.Measurement {

    private static final int EMPLOYMENT = 2;
    private static final int CONNECTIONS = 16;

    @Override
    public void run(Options options) throws Exception {
        int items = options.number("items", 100_000);
        int singles = options.number("singles", 20_000);
        int large = options.number("large", 500_000);
        int small = options.number("small", 5_000);
        int base = options.number("port-base", 9400);
        rates(base, items, singles);
        long before = peakHeap(base, small);
        long after = peakHeap(base, large);
        System.out.printf(
                Locale.ROOT,
                "memory   peak heap %d MB for %,d items, %d MB for %,d: %+d MB%n",
                before,
                small,
                after,
                large,
                after - before);
    }

    private static void rates(int base, int items, int singles) throws Exception {
        try (Register register = Register.start();
                Installation park = new Installation(base)) {
            park.infrastructure();
            park.service("employment", EMPLOYMENT, register.addresses(), "-Xmx512m");
            try (Client client = new Client(park.url(EMPLOYMENT), park.token());
                    Bare bare =
                            new Bare(park.databaseUri("employment"), park.databaseUri("bare"))) {
                // Compilers first; the figures are those of a service that has run for a while.
                client.batch(Payroll.lines(0, items / 4));
                client.singles(Payroll.lines(items / 4, singles / 4), CONNECTIONS);
                client.awaitPublished();
                bare.clear();
                byte[] batch = Payroll.lines(10_000_000, items);
                print("batch", items, client.batch(batch), () -> bare.bulk());
                client.awaitPublished();
                bare.clear();
                byte[] each = Payroll.lines(20_000_000, singles);
                print(
                        "singles",
                        singles,
                        client.singles(each, CONNECTIONS),
                        () -> bare.singles(CONNECTIONS));
            }
        }
    }

    private interface Rival {
        Bare.Rate run() throws Exception;
    }

    private static void print(String name, int items, double seconds, Rival rival)
            throws Exception {
        double ours = items / seconds;
        Bare.Rate bare = rival.run();
        System.out.printf(
                Locale.ROOT,
                "%-8s %,d items in %.1f s: %,.0f items/s; bare %,d documents in %.1f s: %,.0f"
                        + " items/s; ratio %.2f%n",
                name,
                items,
                seconds,
                ours,
                bare.documents(),
                bare.seconds(),
                items / bare.seconds(),
                ours * bare.seconds() / items);
    }

    private static long peakHeap(int base, int items) throws Exception {
        try (Register register = Register.start();
                Installation park = new Installation(base)) {
            park.infrastructure();
            var log = park.file("gc.log");
            park.service(
                    "employment",
                    EMPLOYMENT,
                    register.addresses(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Xlog:gc:file=" + log);
            try (Client client = new Client(park.url(EMPLOYMENT), park.token())) {
                client.batch(Payroll.lines(0, items));
            }
            return Heap.peak(log);
        }
    }
}
