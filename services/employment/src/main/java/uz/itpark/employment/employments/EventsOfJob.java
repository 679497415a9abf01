package uz.itpark.employment.employments;

import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.employment.jobs.Report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which of a dossier's events speak of which job; mostly there is one job and all do. */
final class EventsOfJob {

    private final Dossier dossier;
    private final Reading reading;

    EventsOfJob(Dossier dossier) {
        this.dossier = dossier;
        this.reading = dossier.reading();
    }

    /** Oldest first; empty where the dossier knows no such employment. */
    List<EventBody> of(String employmentId) {
        Collection<String> names = names(employmentId);
        return dossier.events().stream()
                .filter(event -> speaksOf(event).anyMatch(names::contains))
                .sorted(Comparator.comparing(HeldEvent::recordedAt).thenComparing(HeldEvent::id))
                .map(event -> EventBody.of(event, dossier, reading))
                .toList();
    }

    /** Every reference the employment goes by or went by. */
    Collection<String> names(String employmentId) {
        return dossier.events().stream()
                .flatMap(EventsOfJob::speaksOf)
                .filter(name -> EmploymentId.of(dossier.employer(), name).equals(employmentId))
                .findFirst()
                .<Collection<String>>map(reading::namesOf)
                .orElse(Set.of());
    }

    /** A renaming that was annulled ties nothing together, but it was said of both. */
    private static Stream<String> speaksOf(HeldEvent event) {
        return event.report() instanceof Report.Rekeyed(String previous)
                ? Stream.of(event.reference(), previous)
                : Stream.of(event.reference());
    }
}
