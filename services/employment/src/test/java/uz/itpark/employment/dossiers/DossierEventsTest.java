package uz.itpark.employment.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Position;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.employment.jobs.TerminationReason;
import uz.itpark.employment.jobs.Worker;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A dossier with two jobs, whose names a report tied that is annulled. */
class DossierEventsTest {

    private static final Instant NOW = Instant.parse("2022-03-01T00:00:00Z");
    private static final Report HIRED =
            new Report.Hired(
                    new Worker("w1", LocalDate.of(1999, 5, 1), Gender.F),
                    new Position("2512", "UZ-TK", null, BigDecimal.ONE));
    private static final Report TERMINATED = new Report.Terminated(TerminationReason.RESIGNATION);
    private static final Residency RESIDENT =
            new Residency(List.of(new Period(LocalDate.of(2020, 1, 1), null)), 1);

    private final List<Event> published = new ArrayList<>();
    private final DossierEvents events =
            new DossierEvents(
                    new OutboxMessages(event -> {
                        published.add(event);
                        return "{}";
                    }),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    private final Dossier held =
            Dossier.empty("301234567-00", "301234567")
                    .with(
                            List.of(
                                    event("h1", "K-1", "2021-01-01", null, HIRED),
                                    event("h2", "K-2", "2021-02-01", null, HIRED)))
                    .reread(RESIDENT, NOW.minusSeconds(60));

    @BeforeEach
    void bothAreJobs() {
        assertThat(held.tracks()).hasSize(2);
    }

    @Test
    void aReportIsPublishedOfTheJobItIsAboutAndOfNoOther() {
        assertThat(reported(event("t2", "K-2", "2021-12-31", null, TERMINATED)))
                .containsExactly("K-2 [t2]");
    }

    @Test
    void aCorrectionAndAnAnnulmentAreOfTheJobThatRestedOnWhatTheyCite() {
        assertThat(reported(event("c1", "K-1", "2021-01-15", "h1", HIRED)))
                .containsExactly("K-1 [c1]");
        assertThat(reported(event("a1", "K-1", "2021-01-01", null, new Report.Annulled("h1"))))
                .containsExactly("K-1 [a1]");
    }

    @Test
    void eachJobHasItsOwnOfSeveralReports() {
        assertThat(
                        reported(
                                event("t1", "K-1", "2021-06-30", null, TERMINATED),
                                event("t2", "K-2", "2021-12-31", null, TERMINATED)))
                .containsExactlyInAnyOrder("K-1 [t1]", "K-2 [t2]");
    }

    @Test
    void withoutAReportTheJobsWhoseParkDaysChangedAreDatedAgain() {
        Dossier gone = held.reread(new Residency(List.of(), 2), NOW);
        assertThat(events.reported(held, gone, List.of())).hasSize(2);
        assertThat(published).hasOnlyElementsOfType(EmploymentEvent.Redated.class);
        assertThat(events.redated(held, held.reread(RESIDENT, NOW))).isEmpty();
    }

    private List<String> reported(HeldEvent... added) {
        Dossier after = held.with(List.of(added)).reread(RESIDENT, NOW);
        published.clear();
        events.reported(held, after, List.of(added));
        return published.stream()
                .map(EmploymentEvent.Reported.class::cast)
                .map(event ->
                        event.employment().reference()
                                + " "
                                + event.facts().stream().map(EmploymentEvent.Fact::id).toList())
                .toList();
    }

    private static HeldEvent event(
            String id, String reference, String on, @Nullable String corrects, Report report) {
        return new HeldEvent(
                id,
                reference,
                LocalDate.parse(on),
                corrects,
                report,
                null,
                new HeldEvent.Origin("s", 0),
                NOW.minusSeconds(60));
    }
}
