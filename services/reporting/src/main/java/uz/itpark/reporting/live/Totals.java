package uz.itpark.reporting.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Totals of the whole park.
 *
 * @param on the day they speak of: today in Asia/Tashkent
 * @param asKnownAt when they were reckoned
 * @param values by figure
 */
record Totals(
        LocalDate on,
        Instant asKnownAt,
        @Nullable Instant recordedThrough,
        SortedMap<String, Long> values) {

    Totals only(Collection<String> figures) {
        SortedMap<String, Long> some = new TreeMap<>(values);
        some.keySet().retainAll(figures);
        return new Totals(on, asKnownAt, recordedThrough, some);
    }

    /**
     * Names what a reader has seen. It says it all, so that any instance, also one started since,
     * can tell whether there is something newer.
     */
    String id() {
        StringBuilder id = new StringBuilder(on.toString());
        values.forEach((figure, value) -> id.append(';').append(figure).append('=').append(value));
        return id.toString();
    }
}
