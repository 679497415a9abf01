package uz.itpark.bench.replay;

import org.apache.kafka.clients.admin.Admin;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.Lag;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * How fast a consumer group gets through the topic of employments. The clock starts when the first
 * of it is committed, so that neither start of a process nor joining of a group is measured; what
 * is committed then does not count.
 */
record Reading(long events, double seconds) {

    private static final long DEADLINE_SECONDS = 3_600;

    /**
     * @param done what must hold besides, once everything is committed
     */
    static Reading of(String broker, String group, Callable<Boolean> done) throws Exception {
        List<String> topics = List.of(Topics.EMPLOYMENTS.name());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
            long all = Lag.of(admin, "nobody", topics);
            long left = Lag.of(admin, group, topics);
            while (left == all) {
                rest(end);
                left = Lag.of(admin, group, topics);
            }
            long start = System.nanoTime();
            long events = left;
            while (left > 0 || !done.call()) {
                rest(end);
                left = Lag.of(admin, group, topics);
            }
            return new Reading(events, (System.nanoTime() - start) / 1e9);
        }
    }

    private static void rest(long end) throws InterruptedException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("not read to the end within an hour");
        }
        TimeUnit.MILLISECONDS.sleep(50);
    }

    double rate() {
        return events / seconds;
    }
}
