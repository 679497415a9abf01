package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/** Of what came to each unit, or went from it, the latest: as many as it grew or shrank by. */
final class Latest {

    private static final Comparator<Found> BY_DAY =
            Comparator.<Found, LocalDate>comparing(found -> Objects.requireNonNull(found.day()))
                    .thenComparing(Comparator.naturalOrder());

    private final Map<String, Long> most;
    private final Map<String, PriorityQueue<Found>> kept = new HashMap<>();

    /**
     * @param most how many of each unit; of the others none
     */
    Latest(Map<String, Long> most) {
        this.most = most;
    }

    /**
     * @param found of a day
     */
    void add(String unit, Found found) {
        Long room = most.get(unit);
        if (room != null) {
            var latest = kept.computeIfAbsent(unit, _ -> new PriorityQueue<>(BY_DAY));
            latest.add(found);
            if (latest.size() > room) {
                latest.remove();
            }
        }
    }

    Latest plus(Latest other) {
        other.kept.forEach((unit, latest) -> latest.forEach(found -> add(unit, found)));
        return this;
    }

    Listing listing(@Nullable String after, int keep) {
        Listing listing = new Listing(after, keep);
        kept.values().forEach(latest -> latest.forEach(listing::add));
        return listing;
    }
}
