package uz.itpark.employment.employments;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.PositionChange;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A held event as the interface shows it, the worker by identifier.
 *
 * @param employmentId of the reference it was reported under
 * @param versions the ids of the event and its corrections, from the original to the newest
 * @param status APPLIED, WAITING, CORRECTED or ANNULLED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventBody(
        String id,
        FactType type,
        String employment,
        String employmentId,
        LocalDate effectiveOn,
        @Nullable String corrects,
        @Nullable String annuls,
        @Nullable String previousEmployment,
        @Nullable String reason,
        @Nullable String workerId,
        @Nullable Object position,
        String status,
        @Nullable String waitsFor,
        @Nullable String correctedBy,
        List<String> versions,
        String submission,
        long item,
        Instant recordedAt) {

    static EventBody of(HeldEvent event, Dossier dossier, Reading reading) {
        Standing standing = dossier.standingOf(event, reading);
        Report report = event.report();
        return new EventBody(
                event.id(),
                report.type(),
                event.reference(),
                EmploymentId.of(dossier.employer(), event.reference()),
                event.effectiveOn(),
                event.corrects(),
                report instanceof Report.Annulled(String annuls) ? annuls : null,
                report instanceof Report.Rekeyed(String previous) ? previous : null,
                report instanceof Report.Terminated(var reason) ? reason.name() : null,
                report instanceof Report.Hired hired ? hired.worker().id() : null,
                position(report),
                switch (standing) {
                    case Standing.Applied _ -> "APPLIED";
                    case Standing.Corrected _ -> "CORRECTED";
                    case Standing.Annulled _ -> "ANNULLED";
                    case Standing.Waiting _ -> "WAITING";
                },
                standing instanceof Standing.Waiting(String waitsFor) ? waitsFor : null,
                standing instanceof Standing.Corrected(String by) ? by : null,
                reading.versionsOf(event),
                event.origin().submission(),
                event.origin().item(),
                event.recordedAt());
    }

    private static @Nullable Object position(Report report) {
        return switch (report) {
            case Report.Hired hired -> hired.position();
            case Report.Changed(PositionChange change) -> change;
            default -> null;
        };
    }
}
