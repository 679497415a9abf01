package uz.itpark.messaging.outbox;

import org.jspecify.annotations.Nullable;

import uz.itpark.messaging.outbox.OutboxStore.Waiting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Documents that are known to have something to publish, some of them with what it is. With the
 * broker away they would grow with what is written: so many are kept, and the others have to be
 * looked for.
 */
final class Woken {

    static final int MOST = 50_000;

    /** Of so many at most what they have to publish is kept; of the others it is read again. */
    static final int MOST_OUTBOXES = 5_000;

    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>(MOST);
    private final AtomicInteger outboxes = new AtomicInteger();
    private volatile boolean overflowed;

    private record Entry(String id, @Nullable Outbox outbox) {}

    /** These have something to publish, whatever it is. */
    void add(Collection<String> ids) {
        ids.forEach(id -> offer(new Entry(id, null)));
    }

    /** These have that to publish. */
    void add(Map<String, Outbox> written) {
        written.forEach((id, outbox) -> {
            boolean room = outboxes.incrementAndGet() <= MOST_OUTBOXES;
            if (!room) {
                outboxes.decrementAndGet();
            }
            if (!offer(new Entry(id, room ? outbox : null)) && room) {
                outboxes.decrementAndGet();
            }
        });
    }

    private boolean offer(Entry entry) {
        boolean kept = entries.offer(entry);
        overflowed |= !kept;
        return kept;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether there were more than are kept; from here on that is forgotten. */
    boolean overflowed() {
        boolean were = overflowed;
        overflowed = false;
        return were;
    }

    /**
     * Documents with something to publish, each once.
     *
     * @param written what it is, where that is certain
     * @param ids of the others, such as those that were written twice
     */
    record Next(List<Waiting> written, List<String> ids) {}

    /** The next ones; none where none come within a second. */
    Next next(int most) throws InterruptedException {
        List<Entry> drained = new ArrayList<>();
        Entry first = entries.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            drained.add(first);
            entries.drainTo(drained, most - 1);
        }
        Map<String, Optional<Outbox>> byId = new LinkedHashMap<>();
        for (Entry entry : drained) {
            if (entry.outbox() != null) {
                outboxes.decrementAndGet();
            }
            Optional<Outbox> outbox = Optional.ofNullable(entry.outbox());
            byId.merge(entry.id(), outbox, (_, _) -> Optional.empty());
        }
        Next next = new Next(new ArrayList<>(), new ArrayList<>());
        byId.forEach((id, outbox) ->
                outbox.ifPresentOrElse(
                        written -> next.written().add(new Waiting(id, written)),
                        () -> next.ids().add(id)));
        return next;
    }
}
