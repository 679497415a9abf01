package uz.itpark.contracts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days from {@code from} up to, not including, {@code to}; without {@code to}, without end. Days
 * are calendar dates in Asia/Tashkent.
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("empty period " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
