package uz.itpark.reporting.qwi;

import java.time.LocalDate;

/**
 * A quarter of a year.
 *
 * @param number quarters since that of year 0
 */
public record Quarter(int number) implements Comparable<Quarter> {

    private static final int A_YEAR = 4;
    private static final int MONTHS = 3;

    /**
     * @param of 1 to 4
     */
    public static Quarter of(int year, int of) {
        return new Quarter(year * A_YEAR + of - 1);
    }

    public static Quarter holding(LocalDate day) {
        return of(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public Quarter plus(int quarters) {
        return new Quarter(number + quarters);
    }

    public LocalDate firstDay() {
        int month = Math.floorMod(number, A_YEAR) * MONTHS + 1;
        return LocalDate.of(Math.floorDiv(number, A_YEAR), month, 1);
    }

    public LocalDate lastDay() {
        return plus(1).firstDay().minusDays(1);
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(number, other.number);
    }

    /** As {@code 2022-Q1}. */
    @Override
    public String toString() {
        return "%04d-Q%d"
                .formatted(Math.floorDiv(number, A_YEAR), Math.floorMod(number, A_YEAR) + 1);
    }
}
