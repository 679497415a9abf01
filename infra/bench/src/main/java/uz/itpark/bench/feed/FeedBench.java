package uz.itpark.bench.feed;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Installation;
import uz.itpark.bench.Options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Options: {@code --items} of a batch (100,000), {@code --singles} sent one by one (20,000), {@code
 * --rounds} (5) that count, 0 for none, after {@code --warm-ups} (4) with batches, {@code --large}
 * (500,000) and {@code --small} (5,000) of the files whose memory is compared (0 for none), {@code
 * --port-base} (9400).
 */
public final class FeedBench implements Bench.Measurement {

    private static final int EMPLOYMENT = 2;
    private static final int CONNECTIONS = 16;

    /** Items of another payroll than those sent before. */
    private static final int FAR = 20_000_000;

    /** As the launcher starts the service. */
    private static final String HEAP = "-Xmx512m";

    private static final String YOUNG = "-XX:NewRatio=1";

    private static final String COLLECTOR = "-XX:+UseSerialGC";

    @Override
    public void run(Options options) throws Exception {
        int items = options.number("items", 100_000);
        int singles = options.number("singles", 20_000);
        int large = options.number("large", 500_000);
        int small = options.number("small", 5_000);
        int base = options.number("port-base", 9400);
        int rounds = options.number("rounds", 5);
        int warmUps = options.number("warm-ups", 4);
        if (rounds > 0) {
            rates(base, items, singles, warmUps, rounds);
        }
        if (large == 0) {
            return;
        }
        Heap.Peak few = peakHeap(base, small);
        Heap.Peak many = peakHeap(base, large);
        print("live", few.live(), small, many.live(), large);
        print("used", few.used(), small, many.used(), large);
    }

    private static void print(String what, long few, int small, long many, int large) {
        System.out.printf(
                Locale.ROOT,
                "memory   peak %s heap %d MB for %,d items, %d MB for %,d: %+d MB (%s)%n",
                what,
                few,
                small,
                many,
                large,
                many - few,
                HEAP);
    }

    private static void rates(int base, int items, int singles, int warmUps, int rounds)
            throws Exception {
        try (Register register = Register.start();
                Installation park = new Installation(base)) {
            park.infrastructure();
            park.service("employment", EMPLOYMENT, register.addresses(), HEAP, YOUNG, COLLECTOR);
            try (Client client = new Client(park.url(EMPLOYMENT), park.token());
                    Bare bare =
                            new Bare(park.databaseUri("employment"), park.databaseUri("bare"))) {
                new Contest("batch", items, park)
                        .run(
                                warmUps,
                                rounds,
                                round -> client.batch(Payroll.lines(round * items, items)),
                                _ -> bare.bulk(),
                                client,
                                bare);
                new Contest("singles", singles, park)
                        .run(
                                1,
                                rounds,
                                round ->
                                        client.singles(
                                                Payroll.lines(FAR + round * singles, singles),
                                                CONNECTIONS),
                                _ -> bare.singles(CONNECTIONS),
                                client,
                                bare);
            }
        }
    }

    private static Heap.Peak peakHeap(int base, int items) throws Exception {
        try (Register register = Register.start();
                Installation park = new Installation(base)) {
            park.infrastructure();
            var log = park.file("gc.log");
            park.service(
                    "employment",
                    EMPLOYMENT,
                    register.addresses(),
                    HEAP,
                    YOUNG,
                    COLLECTOR,
                    "-Xlog:gc:file=" + log);
            try (Client client = new Client(park.url(EMPLOYMENT), park.token())) {
                Contest.Run batch = client.batch(Payroll.lines(0, items));
                try (var collector = Executors.newSingleThreadScheduledExecutor()) {
                    collector.scheduleWithFixedDelay(() -> collect(park), 1, 2, TimeUnit.SECONDS);
                    batch.run();
                    collector.shutdownNow();
                }
                park.collectGarbage();
            }
            return Heap.peak(log);
        }
    }

    private static void collect(Installation park) {
        try {
            park.collectGarbage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
