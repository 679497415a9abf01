package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One count as a question reads it.
 *
 * @param from the cell that loses, or null
 * @param to the cell that gains, or null
 */
public record Entry(
        Measure measure, LocalDate day, @Nullable Cell from, @Nullable Cell to, long count) {

    /** What was counted. */
    public enum Measure {
        HIRED,
        JOINED,
        SEPARATED,
        LEFT,
        MOVED,
        GAINED,
        LOST
    }

    static Entry of(Scope scope, String cell, String measure, LocalDate day, long count) {
        Cell here = scope.cell(cell);
        if (measure.startsWith(EntryKey.MOVED)) {
            Cell there = scope.cell(measure.substring(EntryKey.MOVED.length()));
            return new Entry(Measure.MOVED, day, here, there, count);
        }
        Measure known = Measure.valueOf(measure.toUpperCase(Locale.ROOT));
        return switch (known) {
            case HIRED, JOINED, GAINED -> new Entry(known, day, null, here, count);
            case SEPARATED, LEFT, LOST -> new Entry(known, day, here, null, count);
            case MOVED -> throw new IllegalArgumentException("a move names two cells");
        };
    }
}
