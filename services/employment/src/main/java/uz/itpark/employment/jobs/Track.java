package uz.itpark.employment.jobs;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything ever known of one worker's park days in one job. Nothing is taken back: what no longer
 * holds is superseded.
 *
 * @param employmentId the job's
 * @param reference the one its hiring was reported under
 * @param evidence the events the job rests on, and those it once did
 */
public record Track(
        String employmentId,
        String reference,
        Worker worker,
        List<Spell> spells,
        List<Evidence> evidence) {

    Track(String employmentId, String reference, Worker worker) {
        this(employmentId, reference, worker, List.of(), List.of());
    }

    /** The same track when from {@code now} on these are the park days and the events known. */
    Track revised(List<ParkDays.Draft> drafts, List<HeldEvent> events, Instant now) {
        return new Track(
                employmentId,
                reference,
                worker,
                revisedSpells(drafts, now),
                revisedEvidence(events, now));
    }

    private List<Evidence> revisedEvidence(List<HeldEvent> events, Instant now) {
        Map<String, HeldEvent> news = new LinkedHashMap<>();
        events.forEach(event -> news.put(event.id(), event));
        List<Evidence> revised = new ArrayList<>();
        for (Evidence known : evidence) {
            if (known.supersededAt() != null || news.remove(known.eventId()) != null) {
                revised.add(known);
            } else if (known.recordedAt().isBefore(now)) {
                revised.add(known.supersededAt(now));
            }
        }
        news.values().forEach(event -> revised.add(event.evidence(now)));
        return List.copyOf(revised);
    }

    private List<Spell> revisedSpells(List<ParkDays.Draft> drafts, Instant now) {
        Set<ParkDays.Draft> news = new HashSet<>(drafts);
        List<Spell> revised = new ArrayList<>();
        for (Spell spell : spells) {
            if (spell.supersededAt() != null || news.remove(draftOf(spell))) {
                revised.add(spell);
            } else if (spell.recordedAt().isBefore(now)) {
                revised.add(superseded(spell, now));
            }
        }
        drafts.stream()
                .filter(news::contains)
                .map(draft -> recorded(draft, now))
                .forEach(revised::add);
        return List.copyOf(revised);
    }

    private static ParkDays.Draft draftOf(Spell spell) {
        return new ParkDays.Draft(
                spell.start(),
                spell.from(),
                spell.to(),
                spell.entry(),
                spell.exit(),
                new Position(spell.occupation(), spell.region(), spell.center(), spell.fte()));
    }

    private static Spell recorded(ParkDays.Draft draft, Instant now) {
        return spell(draft, now, null);
    }

    private static Spell superseded(Spell spell, Instant now) {
        return spell(draftOf(spell), spell.recordedAt(), now);
    }

    private static Spell spell(
            ParkDays.Draft draft,
            Instant recordedAt,
            @org.jspecify.annotations.Nullable Instant supersededAt) {
        Position position = draft.position();
        return new Spell(
                draft.start(),
                draft.from(),
                draft.to(),
                draft.entry(),
                draft.exit(),
                position.region(),
                position.center(),
                position.fte(),
                position.occupation(),
                recordedAt,
                supersededAt);
    }

    public EmploymentState state(String employer, long version) {
        return new EmploymentState(
                employmentId,
                worker.id(),
                employer,
                reference,
                worker.birthDate(),
                worker.gender(),
                spells,
                version,
                evidence);
    }
}
