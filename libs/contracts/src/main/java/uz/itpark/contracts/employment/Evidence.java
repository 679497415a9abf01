package uz.itpark.contracts.employment;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event of the employment feed that a job rested on from {@code recordedAt} until {@code
 * supersededAt}: it applied, and was neither corrected nor annulled.
 *
 * @param eventId the HR system's id of the event, unique per employer
 * @param corrects id of the event it replaces, or null
 * @param annuls id of the event it declares never to have happened, or null
 * @param recordedAt first instant at which the job rested on it
 * @param supersededAt first instant at which it did so no longer; null while it does
 */
public record Evidence(
        String eventId,
        FactType type,
        LocalDate effectiveOn,
        @Nullable String corrects,
        @Nullable String annuls,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    /** Whether the job rested on it at that instant. */
    public boolean knownAt(Instant instant) {
        return !recordedAt.isAfter(instant)
                && (supersededAt == null || instant.isBefore(supersededAt));
    }

    public Evidence supersededAt(Instant instant) {
        return new Evidence(eventId, type, effectiveOn, corrects, annuls, recordedAt, instant);
    }
}
