package uz.itpark.employment.employments;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.employment.jobs.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * How a company's feed is doing; nothing of the persons.
 *
 * @param events held, corrected and annulled ones too
 * @param waiting those that wait for something
 * @param last the one recorded last; null where there is none
 */
record FeedHealth(String employer, long events, long waiting, @Nullable Last last) {

    record Last(
            String id,
            FactType type,
            String employment,
            LocalDate effectiveOn,
            String submission,
            Instant recordedAt) {

        private static Last of(HeldEvent event) {
            return new Last(
                    event.id(),
                    event.report().type(),
                    event.reference(),
                    event.effectiveOn(),
                    event.origin().submission(),
                    event.recordedAt());
        }
    }

    static FeedHealth none(String employer) {
        return new FeedHealth(employer, 0, 0, null);
    }

    FeedHealth with(Dossier dossier) {
        Reading reading = dossier.reading();
        long waits =
                dossier.events().stream()
                        .map(event -> dossier.standingOf(event, reading))
                        .filter(Standing.Waiting.class::isInstance)
                        .count();
        Last newest =
                dossier.events().stream()
                        .map(Last::of)
                        .max(Comparator.comparing(Last::recordedAt))
                        .orElse(null);
        return new FeedHealth(
                employer,
                events + dossier.events().size(),
                waiting + waits,
                newest == null || (last != null && last.recordedAt().isAfter(newest.recordedAt()))
                        ? last
                        : newest);
    }
}
