package uz.itpark.console.choices;

import java.time.LocalDate;

/** What a time is cut into. */
public final class Intervals {

    private Intervals() {}

    /** About how many there are in a time, both ends included. */
    public static long of(String interval, LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return switch (interval) {
            case "day" -> days;
            case "month" -> days / 30;
            case "quarter" -> days / 91;
            default -> days / 365;
        };
    }
}
