package uz.itpark.employment.dossiers;

import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Track;
import uz.itpark.messaging.outbox.OutboxMessage;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * The jobs that events were added to, each with its own of them, and those that changed by what
     * was added to others.
     */
    public List<OutboxMessage> reported(Dossier before, Dossier after, List<HeldEvent> added) {
        if (added.isEmpty()) {
            return redated(before, after);
        }
        List<EmploymentState> changed = after.changedSince(before);
        Instant at = instantFor(after);
        List<OutboxMessage> reported = new ArrayList<>();
        for (Track track : after.tracks()) {
            EmploymentState state = track.state(after.employer(), after.version());
            List<EmploymentEvent.Fact> facts = factsOf(track, added);
            if (!facts.isEmpty() || changed.contains(state)) {
                reported.add(
                        messages.message(
                                Topics.EMPLOYMENTS,
                                new EmploymentEvent.Reported(facts, state, at)));
            }
        }
        return reported;
    }

    /** What the job rests on, and what corrected or annulled what it rested on. */
    private static List<EmploymentEvent.Fact> factsOf(Track track, List<HeldEvent> added) {
        Set<String> evidence = new HashSet<>();
        track.evidence().forEach(known -> evidence.add(known.eventId()));
        return added.stream()
                .filter(event ->
                        evidence.contains(event.id())
                                || (event.corrects() != null && evidence.contains(event.corrects()))
                                || (event.annuls() != null && evidence.contains(event.annuls())))
                .map(DossierEvents::fact)
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
