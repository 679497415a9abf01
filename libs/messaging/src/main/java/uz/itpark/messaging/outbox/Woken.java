package uz.itpark.messaging.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Ids of documents that are known to have something to publish. With the broker away they would
 * grow with what is written: so many are kept, and the others have to be looked for.
 */
final class Woken {

    static final int MOST = 50_000;

    private final BlockingQueue<String> ids = new LinkedBlockingQueue<>(MOST);
    private volatile boolean overflowed;

    void add(Collection<String> more) {
        for (String id : more) {
            if (!ids.offer(id)) {
                overflowed = true;
                return;
            }
        }
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Whether there were more than are kept; from here on that is forgotten. */
    boolean overflowed() {
        boolean were = overflowed;
        overflowed = false;
        return were;
    }

    /** The next ones, each once; none where none come within a second. */
    Set<String> next(int most) throws InterruptedException {
        Set<String> next = new LinkedHashSet<>();
        String first = ids.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            next.add(first);
            List<String> more = new ArrayList<>();
            ids.drainTo(more, most - 1);
            next.addAll(more);
        }
        return next;
    }
}
