package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was recorded until an instant: whole years, then whole months of its year, whole days of its
 * month, and its own day to the instant. So an old vintage costs no more than a year, a month and a
 * day, however much was recorded before and after.
 */
final class Recorded {

    private final @Nullable Instant until;
    private final Map<Level, Integer> buckets = new EnumMap<>(Level.class);
    private final Map<Level, Integer> ends = new EnumMap<>(Level.class);
    private final @Nullable LocalDate last;

    /**
     * @param until null for all that is known: it is the same as all the years
     */
    Recorded(@Nullable Instant until) {
        this.until = until;
        if (until == null) {
            buckets.put(Level.YEAR, 0);
            ends.put(Level.YEAR, Level.YEAR.slots());
            last = null;
            return;
        }
        LocalDate day = day(until.toEpochMilli());
        last = day;
        for (Level level : Level.values()) {
            buckets.put(level, level.bucket(day));
            ends.put(level, level.slot(day));
        }
    }

    /** Days of recording are those of UTC, as instants are written. */
    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** The levels that it is made of, each with the bucket it is found in. */
    Map<Level, Integer> buckets() {
        return buckets;
    }

    /** Slots of its bucket from this one on are later. */
    int end(Level level) {
        return ends.getOrDefault(level, 0);
    }

    /** The day that is only partly included; null where there is none. */
    @Nullable LocalDate last() {
        return last;
    }

    boolean includes(long millis) {
        return until == null || millis <= until.toEpochMilli();
    }

    /** The level whose page holds what was recorded then; null where it is that of instants. */
    @Nullable Level levelOf(long millis) {
        LocalDate day = day(millis);
        for (var level : buckets.entrySet()) {
            boolean inBucket = level.getKey().bucket(day) == level.getValue();
            if (inBucket && level.getKey().slot(day) < end(level.getKey())) {
                return level.getKey();
            }
        }
        return null;
    }
}
