package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.function.ToLongFunction;

/** What was used last, as much as there is room for. */
final class Recent<V> {

    private final LinkedHashMap<String, V> held = new LinkedHashMap<>(64, 0.75f, true);
    private final ToLongFunction<V> weight;
    private final long most;
    private long weighs;

    /**
     * @param weight of one, in the unit of {@code most}
     */
    Recent(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    synchronized @Nullable V get(String id) {
        return held.get(id);
    }

    synchronized void put(String id, V value) {
        forget(id);
        held.put(id, value);
        weighs += weight.applyAsLong(value);
        var eldest = held.entrySet().iterator();
        while (weighs > most && eldest.hasNext()) {
            weighs -= weight.applyAsLong(eldest.next().getValue());
            eldest.remove();
        }
    }

    synchronized void forget(String id) {
        V before = held.remove(id);
        if (before != null) {
            weighs -= weight.applyAsLong(before);
        }
    }

    synchronized void clear() {
        held.clear();
        weighs = 0;
    }
}
