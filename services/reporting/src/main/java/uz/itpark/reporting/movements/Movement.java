package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that changes a count from a day on.
 *
 * @param from the cell that loses, null for one that comes from nowhere
 * @param to the cell that gains, null for one that goes
 * @param recordedAt since when it is known
 */
public record Movement(
        Kind kind, LocalDate day, @Nullable Cell from, @Nullable Cell to, Instant recordedAt) {

    /** What moves: a job for one of five reasons, or a person. */
    public enum Kind {
        HIRED,
        JOINED,
        SEPARATED,
        LEFT,
        MOVED,
        PERSON
    }
}
