package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A figure as it is answered.
 *
 * @param definitions version of the definitions it follows
 * @param asKnownAt the instant whose knowledge it reflects
 * @param recordedThrough newest instant of recording among what is counted, null where nothing is
 * @param observations by field: the dimensions, the measures, and {@code status}
 */
record Answer(
        String figure,
        String unit,
        String definitions,
        Instant asKnownAt,
        @Nullable Instant recordedThrough,
        List<String> dimensions,
        List<Map<String, @Nullable Object>> observations) {

    static final String DEFINITIONS = "2026-1";
}
