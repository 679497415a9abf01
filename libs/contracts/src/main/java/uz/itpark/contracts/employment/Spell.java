package uz.itpark.contracts.employment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Consecutive park days of a job in one unchanged position, as known from {@code recordedAt} until
 * {@code supersededAt}.
 *
 * <p>At any one instant the spells then known of a job do not overlap; where one ends on the day
 * another begins, the job {@linkplain Exit#MOVED moved}.
 *
 * @param start first day of the job, which may lie before its first park day
 * @param from first day of the spell
 * @param to the day after its last; null while no end is known
 * @param exit null exactly when {@code to} is
 * @param region ISO 3166-2:UZ
 * @param center id of a remote service center, or null
 * @param fte full-time equivalent, above 0
 * @param occupation ISCO-08 code
 * @param recordedAt first instant at which this was known
 * @param supersededAt first instant at which it was known no longer; null while it holds
 */
public record Spell(
        LocalDate start,
        LocalDate from,
        @Nullable LocalDate to,
        Entry entry,
        @Nullable Exit exit,
        String region,
        @Nullable String center,
        BigDecimal fte,
        String occupation,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    /** How the job came into these days. */
    public enum Entry {
        /** It started. */
        HIRED,
        /** Its company was no resident the day before. */
        JOINED,
        /** Its position changed. */
        MOVED
    }

    /** How the job left these days. */
    public enum Exit {
        /** The day before was its last day worked. */
        SEPARATED,
        /** Its company is a resident no longer. */
        LEFT,
        /** Its position changed. */
        MOVED
    }

    /** Whether this was what was known at that instant. */
    public boolean knownAt(Instant instant) {
        return !recordedAt.isAfter(instant)
                && (supersededAt == null || instant.isBefore(supersededAt));
    }
}
