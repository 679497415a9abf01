package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was recorded until an instant. Of the park whole years, then whole months of its year, whole
 * days of its month, and its own day to the instant; of companies, which have hardly less to count
 * by the day than to the instant, whole years and its own year to the instant. So an old vintage
 * costs no more than a year, however much was recorded before and after.
 */
final class Recorded {

    private final long until;
    private final Map<Level, Integer> buckets = new EnumMap<>(Level.class);
    private final Map<Level, Integer> ends = new EnumMap<>(Level.class);
    private final Set<Integer> months = new HashSet<>();
    private final long loose;

    /**
     * @param until null for all that is known: it is the same as all the years
     */
    Recorded(@Nullable Instant until, boolean ofCompanies) {
        this.until = until == null ? Long.MAX_VALUE : until.toEpochMilli();
        if (until == null) {
            buckets.put(Level.YEAR, 0);
            ends.put(Level.YEAR, Level.YEAR.slots());
            loose = Long.MAX_VALUE;
            return;
        }
        LocalDate day = day(this.until);
        for (Level level : levels(ofCompanies)) {
            buckets.put(level, level.bucket(day));
            ends.put(level, level.slot(day));
        }
        LocalDate first = ofCompanies ? day.withDayOfYear(1) : day;
        loose = first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        for (int month = month(first); month <= month(day); month++) {
            months.add(month);
        }
    }

    /** Those that pages are kept by. */
    static Level[] levels(boolean ofCompanies) {
        return ofCompanies ? new Level[] {Level.YEAR} : Level.values();
    }

    /** Days of recording are those of UTC, as instants are written. */
    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** Instants are kept by the month. */
    static int month(LocalDate day) {
        return Level.DAY.bucket(day);
    }

    /** The levels that it is made of, each with the bucket it is found in. */
    Map<Level, Integer> buckets() {
        return buckets;
    }

    /** Slots of its bucket from this one on are later. */
    int end(Level level) {
        return ends.getOrDefault(level, 0);
    }

    /** Those whose instants it partly consists of. */
    Set<Integer> months() {
        return months;
    }

    boolean includes(long millis) {
        return millis <= until;
    }

    /** Whether it is included and in none of the levels. */
    boolean includesLoose(long millis) {
        return millis >= loose && includes(millis);
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
