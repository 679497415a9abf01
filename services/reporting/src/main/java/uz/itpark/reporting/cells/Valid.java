package uz.itpark.reporting.cells;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a question in the largest pieces that are kept: what lies before it in whole years,
 * then months, then days, and its periods in whole months where they can be.
 */
final class Valid {

    /** In place of a period: not asked for at this level. */
    static final int NONE = Integer.MIN_VALUE;

    /** In place of a period: before the first. */
    static final int BEFORE = -1;

    private final int firstDay;
    private final int[] periodOfDay;
    private final Map<Level, Map<Integer, int[]>> slots = new EnumMap<>(Level.class);

    /**
     * @param periods ascending, each beginning the day after the one before ends
     */
    Valid(List<Days> periods) {
        this.firstDay = Math.toIntExact(periods.getFirst().from().toEpochDay());
        this.periodOfDay =
                new int[Math.toIntExact(periods.getLast().to().toEpochDay()) - firstDay + 1];
        before(periods.getFirst().from());
        for (int period = 0; period < periods.size(); period++) {
            Days days = periods.get(period);
            Arrays.fill(
                    periodOfDay,
                    Math.toIntExact(days.from().toEpochDay()) - firstDay,
                    Math.toIntExact(days.to().toEpochDay()) - firstDay + 1,
                    period);
            for (LocalDate day = days.from(); !day.isAfter(days.to()); ) {
                LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
                boolean whole = day.getDayOfMonth() == 1 && !last.isAfter(days.to());
                put(whole ? Level.MONTH : Level.DAY, day, period);
                day = whole ? last.plusDays(1) : day.plusDays(1);
            }
        }
    }

    private void before(LocalDate first) {
        int year = Level.YEAR.slot(first);
        Arrays.fill(of(Level.YEAR, 0), 0, year, BEFORE);
        for (LocalDate month = first.withDayOfYear(1);
                month.getMonthValue() < first.getMonthValue();
                month = month.plusMonths(1)) {
            put(Level.MONTH, month, BEFORE);
        }
        for (LocalDate day = first.withDayOfMonth(1); day.isBefore(first); day = day.plusDays(1)) {
            put(Level.DAY, day, BEFORE);
        }
    }

    /** Of the slots of years, the first that is not asked for: all before it are. */
    static int before(int[] years) {
        int year = 0;
        while (year < years.length && years[year] == BEFORE) {
            year++;
        }
        return year;
    }

    private void put(Level level, LocalDate day, int period) {
        of(level, level.bucket(day))[level.slot(day)] = period;
    }

    private int[] of(Level level, int bucket) {
        return slots.computeIfAbsent(level, _ -> new HashMap<>())
                .computeIfAbsent(
                        bucket,
                        _ -> {
                            int[] none = new int[level.slots()];
                            Arrays.fill(none, NONE);
                            return none;
                        });
    }

    /** The period of each slot, by the bucket. */
    Map<Integer, int[]> slots(Level level) {
        return slots.getOrDefault(level, Map.of());
    }

    /** The period of a day, {@link #BEFORE} or {@link #NONE}. */
    int periodOf(int epochDay) {
        int day = epochDay - firstDay;
        return day < 0 ? BEFORE : day < periodOfDay.length ? periodOfDay[day] : NONE;
    }

    /** The level whose page is asked about a day that has a period or lies before. */
    Level levelOf(LocalDate day) {
        for (Level level : Level.values()) {
            int[] of = slots(level).get(level.bucket(day));
            if (of != null && of[level.slot(day)] != NONE) {
                return level;
            }
        }
        throw new IllegalArgumentException(day + " is not asked for");
    }
}
