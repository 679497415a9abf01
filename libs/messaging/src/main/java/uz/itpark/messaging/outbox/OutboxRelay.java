package uz.itpark.messaging.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Publishes what waits in the outboxes of a collection, only what is stored there, in the order in
 * which it was written. With the broker away it tries for ever; nobody waits for it.
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

    /**
     * These documents were written with these outboxes, and had none before; returns at once. What
     * was just written needs not be read again.
     */
    public void publish(Map<String, Outbox> written) {
        woken.add(written);
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
                Woken.Next next = woken.next(pace.most());
                publish(next.written(), next.ids());
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
                publish(List.of(), waiting.subList(from, to));
                from = to;
            }
            if (!woken.isEmpty()) {
                return false;
            }
            waiting = store.waiting(Woken.MOST);
        }
        return true;
    }

    /** What was written as given, and what is stored under the ids. */
    private void publish(List<OutboxStore.Waiting> written, List<String> ids) throws Exception {
        if (written.isEmpty() && ids.isEmpty()) {
            return;
        }
        pace.begins(written.size() + ids.size());
        try {
            List<OutboxStore.Waiting> waiting = new ArrayList<>(written);
            waiting.addAll(store.read(ids));
            sender.send(waiting.stream().flatMap(w -> w.outbox().messages().stream()).toList());
            store.clear(waiting);
        } catch (Exception e) {
            written.forEach(document -> wake(List.of(document.id())));
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
