package uz.itpark.reporting.cells;

import java.time.LocalDate;

/**
 * How coarsely days are told apart. Counts of finer units are kept by the next coarser: days by
 * month, months by year.
 */
enum Level {
    YEAR {
        @Override
        int unit(LocalDate day) {
            return day.getYear();
        }

        @Override
        int bucket(LocalDate day) {
            return 0;
        }

        @Override
        int slot(LocalDate day) {
            return Math.clamp(day.getYear() - FIRST_YEAR, 0, YEARS - 1);
        }

        @Override
        int slots() {
            return YEARS;
        }
    },
    MONTH {
        @Override
        int unit(LocalDate day) {
            return day.getYear() * 12 + day.getMonthValue() - 1;
        }

        @Override
        int bucket(LocalDate day) {
            return day.getYear();
        }

        @Override
        int slot(LocalDate day) {
            return day.getMonthValue() - 1;
        }

        @Override
        int slots() {
            return 12;
        }
    },
    DAY {
        @Override
        int unit(LocalDate day) {
            return Math.toIntExact(day.toEpochDay());
        }

        @Override
        int bucket(LocalDate day) {
            return MONTH.unit(day);
        }

        @Override
        int slot(LocalDate day) {
            return day.getDayOfMonth() - 1;
        }

        @Override
        int slots() {
            return 31;
        }
    };

    /** The first day of a month, which days are kept by. */
    static LocalDate firstOfMonth(int bucket) {
        return LocalDate.of(Math.floorDiv(bucket, 12), Math.floorMod(bucket, 12) + 1, 1);
    }

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 400;

    abstract int unit(LocalDate day);

    /** What a unit is kept with. */
    abstract int bucket(LocalDate day);

    /** Its place there. */
    abstract int slot(LocalDate day);

    abstract int slots();
}
