package uz.itpark.messaging.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what waits in the outboxes of a collection, always from the stored truth, in the order
 * in which it was written. With the broker away it tries for ever; nobody waits for it.
 */
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(50);

    private final OutboxStore store;
    private final EventSender sender;
    private final Woken woken = new Woken();
    private final Pace pace = new Pace();
    private long nextSweep = System.nanoTime();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    OutboxRelay(OutboxStore store, EventSender sender) {
        this.store = store;
        this.sender = sender;
    }

    /** These documents have something to publish; returns at once. */
    public void wake(Collection<String> ids) {
        woken.add(ids);
    }

    /** How many documents have events that are not known to be published. */
    public long backlog() {
        return store.count();
    }

    private void run() {
        while (running) {
            try {
                if (sweepDue()) {
                    boolean whole = sweep();
                    nextSweep = System.nanoTime() + (whole ? SWEEP_NANOS : 0);
                }
                publish(woken.next(pace.most()));
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("events wait: {}", e.toString());
                if (!rest(pace.failed())) {
                    return;
                }
            }
        }
    }

    private boolean sweepDue() {
        if (woken.isEmpty() && woken.overflowed()) {
            return true;
        }
        return System.nanoTime() - nextSweep >= (woken.isEmpty() ? 0 : PATIENCE_NANOS);
    }

    /**
     * What nobody here knows of: there was more than is remembered, or another process wrote it and
     * was killed. Looking for it costs the more the more waits, and so it is done for many at once,
     * and left for a while to when nothing that is known of waits.
     *
     * @return whether nothing more was found
     */
    private boolean sweep() throws Exception {
        List<String> waiting = store.waiting(Woken.MOST);
        while (!waiting.isEmpty()) {
            for (int from = 0; from < waiting.size(); ) {
                int to = Math.min(waiting.size(), from + pace.most());
                publish(waiting.subList(from, to));
                from = to;
            }
            if (!woken.isEmpty()) {
                return false;
            }
            waiting = store.waiting(Woken.MOST);
        }
        return true;
    }

    private void publish(Collection<String> ids) throws Exception {
        if (ids.isEmpty()) {
            return;
        }
        pace.begins(ids.size());
        try {
            List<OutboxStore.Waiting> waiting = store.read(ids);
            sender.send(waiting.stream().flatMap(w -> w.outbox().messages().stream()).toList());
            store.clear(waiting);
        } catch (Exception e) {
            wake(ids);
            throw e;
        }
        pace.succeeded();
    }

    private static boolean rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void start() {
        store.createIndex();
        running = true;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
