package uz.itpark.bench.replay;

import org.apache.kafka.clients.admin.Admin;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.Lag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How fast a consumer group gets through the topic of employments. The clock starts when the first
 * of it is committed and the process is up, so that neither start of a process nor joining of a
 * group is measured; what is committed then does not count.
 */
record Reading(long events, double seconds) {

    private static final List<String> TOPICS = List.of(Topics.EMPLOYMENTS.name());
    private static final long DEADLINE_SECONDS = 3_600;
    private static final long REST_MILLIS = 100;

    /**
     * @param up whether the process is
     * @param done what must hold besides, once everything is committed
     */
    static Reading of(String broker, String group, Callable<Boolean> up, Callable<Boolean> done)
            throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
            long all = left(admin, "nobody");
            long left = left(admin, group);
            while (left == all || !up.call()) {
                rest(end);
                left = left(admin, group);
            }
            long start = System.nanoTime();
            long events = left;
            while (left > 0 || !done.call()) {
                rest(end);
                left = left(admin, group);
            }
            return new Reading(events, (System.nanoTime() - start) / 1e9);
        }
    }

    /** Until the group has got through all of it. */
    static void awaitEnd(Admin admin, String group) throws Exception {
        await(() -> left(admin, group) == 0);
    }

    static void await(Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!done.call()) {
            rest(end);
        }
    }

    /** A broker that is all at work is asked again. */
    private static long left(Admin admin, String group) throws Exception {
        while (true) {
            try {
                return Lag.of(admin, group, TOPICS);
            } catch (TimeoutException e) {
                TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            }
        }
    }

    private static void rest(long end) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("not done within an hour");
        }
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    }

    double rate() {
        return events / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%,d events in %.1f s, %,.0f events/s", events, seconds, rate());
    }
}
