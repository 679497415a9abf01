package uz.itpark.employment.workers;

import com.mongodb.MongoException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import uz.itpark.web.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hashes the hashes anew under a further key, while the feed goes on. First every entry gets the
 * new hash beside the old one, then the old ones go. Killed anywhere, or done by several instances
 * at once, it ends the same.
 */
@Service
class Rotation {

    private static final Logger log = LoggerFactory.getLogger(Rotation.class);
    private static final int AT_ONCE = 500;

    private final Numberings numberings;
    private final KeyFile keyFile;
    private final WorkerStore workers;
    private final ReentrantLock turn = new ReentrantLock();

    Rotation(Numberings numberings, KeyFile keyFile, WorkerStore workers) {
        this.numberings = numberings;
        this.keyFile = keyFile;
        this.workers = workers;
    }

    Numbering state() {
        return numberings.read();
    }

    /**
     * Begins to use the newest key of the file; {@link #proceed()} does the rest. 409 {@code
     * no-newer-key} where it is in use already. One that is under way goes on, and is all there is
     * to do for now.
     */
    Numbering begin() {
        WorkerKeys keys = keyFile.reread();
        numberings.read();
        return numberings.change(before -> {
            if (before.isRotating()) {
                return before;
            }
            if (before.chain().contains(keys.newest())) {
                throw Problem.conflict(
                        "no-newer-key",
                        "key %d, the last of the file, is in use already".formatted(keys.newest()));
            }
            return before.opening(keys.newest());
        });
    }

    /** What another instance, or a process that was killed, left half done. */
    @Scheduled(fixedDelayString = "${itpark.worker-key.look-every:10s}")
    void look() {
        Thread.ofVirtual().name("worker-keys").start(this::proceed);
    }

    /** Ends what was begun, by whomever. */
    void proceed() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            Numbering now = numberings.read();
            if (now.open().size() > 1) {
                log.info("the workers' keys change to version {}", now.newest());
                addNewest(now);
                now =
                        numberings.change(
                                before -> before.open().size() > 1 ? before.closing() : before);
            }
            if (now.retiring()) {
                retire(now);
                numberings.change(before -> before.open().size() > 1 ? before : before.retired());
                log.info("the workers' keys changed to version {}", now.newest());
            }
        } catch (DataAccessException | MongoException | Problem e) {
            log.warn("the workers' keys change later: {}", e.toString());
        } finally {
            turn.unlock();
        }
    }

    private void addNewest(Numbering numbering) {
        Hashes hashes = new Hashes(keyFile.keysOf(numbering), numbering);
        int elder = numbering.open().getFirst();
        inBatches(
                entry -> {
                    if (entry.hashes().stream()
                            .anyMatch(hash -> Hashes.isOf(numbering.newest(), hash))) {
                        return null;
                    }
                    return entry.hashes().stream()
                            .filter(hash -> Hashes.isOf(elder, hash))
                            .map(hash ->
                                    new WorkerStore.Addition(entry.id(), hash, hashes.next(hash)))
                            .findFirst()
                            .orElse(null);
                },
                workers::add);
    }

    private void retire(Numbering numbering) {
        inBatches(
                entry -> {
                    List<String> open =
                            entry.hashes().stream()
                                    .filter(hash -> Hashes.isOf(numbering.newest(), hash))
                                    .toList();
                    return open.equals(entry.hashes()) ? null : Map.entry(entry, open);
                },
                some -> {
                    Map<WorkerStore.Entry, List<String>> kept = new HashMap<>();
                    some.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
                    workers.keepOnly(kept);
                });
    }

    /** Goes over all entries until there is nothing left to do. */
    private <T> void inBatches(
            Function<WorkerStore.Entry, @Nullable T> wanted, Consumer<List<T>> write) {
        boolean more = true;
        while (more) {
            List<T> batch = new ArrayList<>();
            boolean[] found = {false};
            workers.each(entry -> {
                T one = wanted.apply(entry);
                if (one != null) {
                    found[0] = true;
                    batch.add(one);
                }
                if (batch.size() == AT_ONCE) {
                    write.accept(batch);
                    batch.clear();
                }
            });
            write.accept(batch);
            more = found[0];
        }
    }
}
