package uz.itpark.reporting.roster;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Parts that were read before, for as long as there is room: a part never changes. */
final class PartCache {

    private final Map<String, SoftReference<byte[]>> cached = new ConcurrentHashMap<>();

    /**
     * All parts of a shelf; null where one is there no longer.
     *
     * @param stored reads a part, or null
     */
    @Nullable Map<String, byte[]> parts(Shelf shelf, Function<String, byte @Nullable []> stored) {
        Map<String, byte[]> parts = new HashMap<>();
        for (String id : shelf.parts()) {
            SoftReference<byte[]> reference = cached.get(id);
            byte[] part = reference == null ? null : reference.get();
            if (part == null) {
                part = stored.apply(id);
                if (part == null) {
                    return null;
                }
                cached.put(id, new SoftReference<>(part));
            }
            parts.put(id, part);
        }
        forgetOthers(shelf);
        return parts;
    }

    private void forgetOthers(Shelf shelf) {
        Set<String> kept = new HashSet<>(shelf.parts());
        String prefix = shelf.partition() + "/";
        cached.keySet().removeIf(id -> id.startsWith(prefix) && !kept.contains(id));
    }
}
