package uz.itpark.employment.workers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Earlier releases kept no entries: the identifier of a worker was the hash of the number. So it
 * can serve as the entry's hash, and the worker keeps it. Doing this twice does no harm, nor after
 * an erasure, which leaves an entry without a hash.
 */
final class CarryOver {

    private static final int AT_ONCE = 1_000;

    private final WorkerStore workers;
    private final int version;
    private final String prefix;
    private final Map<String, List<String>> next = new HashMap<>();

    /**
     * @param version of the key with which numbers were hashed
     */
    CarryOver(WorkerStore workers, int version) {
        this.workers = workers;
        this.version = version;
        this.prefix = "w" + version + "-";
    }

    void carry(GivenIds given) {
        given.each(id -> {
            if (id.startsWith(prefix)) {
                next.put(id, List.of(Hashes.text(version, id.substring(prefix.length()))));
            }
            if (next.size() == AT_ONCE) {
                insert();
            }
        });
        insert();
    }

    private void insert() {
        if (!next.isEmpty()) {
            workers.insert(next);
            next.clear();
        }
    }
}
