package uz.itpark.bench.fresh;

import uz.itpark.bench.feed.Client;
import uz.itpark.bench.feed.Payroll;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Feeds at a steady rate, a batch after the other, until it is closed. */
final class Load implements AutoCloseable {

    private static final int BATCH = 500;

    private final Client client;
    private final long start = System.nanoTime();
    private final CompletableFuture<Void> done;
    private volatile boolean running = true;
    private volatile long sent;

    private Load(Client client, double rate, int first) {
        this.client = client;
        done = CompletableFuture.runAsync(() -> feed(rate, first), task -> thread(task).start());
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().name("load").daemon().unstarted(task);
    }

    /**
     * @param client is closed with it
     * @param rate items a second
     * @param first number of its first item
     */
    static Load start(Client client, double rate, int first) {
        return new Load(client, rate, first);
    }

    private void feed(double rate, int first) {
        try {
            while (running) {
                // A late batch is followed at once by the next, so that the rate holds.
                long due = start + (long) (sent / rate * 1e9);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                client.send(Payroll.lines(first + (int) sent, BATCH));
                sent += BATCH;
            }
        } catch (Exception e) {
            throw new IllegalStateException("the load broke off", e);
        }
    }

    /** Items a second that were accepted so far. */
    double rate() {
        return sent / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        running = false;
        done.join();
        client.close();
    }
}
