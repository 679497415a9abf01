package uz.itpark.employment.dossiers;

import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.messaging.outbox.OutboxMessage;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What is published of a dossier that changed. */
@Component
public class DossierEvents {

    private final OutboxMessages messages;
    private final Clock clock;

    DossierEvents(OutboxMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Now, but never before what the dossier recorded last: clocks of several machines differ. */
    public Instant instantFor(Dossier dossier) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Stream.concat(
                        dossier.events().stream().map(HeldEvent::recordedAt),
                        dossier.tracks().stream()
                                .flatMap(track -> track.spells().stream())
                                .flatMap(spell ->
                                        Stream.ofNullable(
                                                spell.supersededAt() == null
                                                        ? spell.recordedAt()
                                                        : spell.supersededAt())))
                .reduce(now, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Reported facts that were added, with every job of the dossier as it is now. */
    public List<OutboxMessage> reported(Dossier before, Dossier after, List<HeldEvent> added) {
        if (added.isEmpty()) {
            return redated(before, after);
        }
        List<EmploymentEvent.Fact> facts = added.stream().map(DossierEvents::fact).toList();
        Instant at = instantFor(after);
        return after.tracks().stream()
                .map(track -> track.state(after.employer(), after.version()))
                .map(state -> new EmploymentEvent.Reported(facts, state, at))
                .map(event -> messages.message(Topics.EMPLOYMENTS, event))
                .toList();
    }

    /** The jobs whose park days changed without a report. */
    public List<OutboxMessage> redated(Dossier before, Dossier after) {
        List<EmploymentState> changed = after.changedSince(before);
        Instant at = instantFor(after);
        return changed.stream()
                .map(state -> new EmploymentEvent.Redated(state, at))
                .map(event -> messages.message(Topics.EMPLOYMENTS, event))
                .toList();
    }

    private static EmploymentEvent.Fact fact(HeldEvent event) {
        return new EmploymentEvent.Fact(
                event.id(),
                event.report().type(),
                event.effectiveOn(),
                event.corrects(),
                event.annuls());
    }
}
