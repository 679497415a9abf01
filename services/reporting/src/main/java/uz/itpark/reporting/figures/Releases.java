package uz.itpark.reporting.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.disclosure.Release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was decided to be told of periods, for as long as the cells are those it was decided by. A
 * decision is found under their version, and so is never stale.
 */
@Component
class Releases {

    /** Numbers that are held, of eight bytes each. */
    private static final long MOST = 4_000_000;

    private final Cells cells;
    private final Cache<Key, Map<String, Release>> decided =
            Caffeine.newBuilder().maximumWeight(MOST).weigher(Releases::weight).build();

    Releases(Cells cells) {
        this.cells = cells;
    }

    /**
     * Whose parts are told or not.
     *
     * @param name of a figure with what else decides how it counts; one name, one way to count
     */
    record Subject(String name, List<String> dimensions, @Nullable Instant asKnownAt) {}

    private record Key(String version, Subject subject, Period period) {}

    private static int weight(Key key, Map<String, Release> releases) {
        return 1 + releases.values().stream().mapToInt(Release::weight).sum();
    }

    /**
     * Of each period, by measure.
     *
     * @param atoms what stands behind the subject in these periods, read where it was not decided
     *     of one of them before
     */
    List<Map<String, Release>> of(Subject subject, List<Period> periods, Supplier<Standing> atoms) {
        String version = cells.version();
        List<Key> keys = new ArrayList<>(periods.size());
        periods.forEach(period -> keys.add(new Key(version, subject, period)));
        Map<Key, Map<String, Release>> all = new HashMap<>(decided.getAllPresent(keys));
        if (all.size() < keys.size()) {
            Map<Key, Map<String, Release>> fresh = new HashMap<>();
            Standing standing = atoms.get();
            for (int period = 0; period < periods.size(); period++) {
                if (!all.containsKey(keys.get(period))) {
                    fresh.put(keys.get(period), of(standing, period));
                }
            }
            // Else it may be by cells that came while it was read.
            if (cells.version().equals(version)) {
                decided.putAll(fresh);
            }
            all.putAll(fresh);
        }
        List<Map<String, Release>> inOrder = new ArrayList<>(keys.size());
        keys.forEach(key -> inOrder.add(all.getOrDefault(key, Map.of())));
        return inOrder;
    }

    /** Of one period, decided anew. */
    static Map<String, Release> of(Standing atoms, int period) {
        Map<String, Release> releases = new HashMap<>();
        atoms.behindAll(period)
                .forEach((measure, behind) -> releases.put(measure, Release.of(behind)));
        return releases;
    }
}
