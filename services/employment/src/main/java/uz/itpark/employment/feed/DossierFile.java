package uz.itpark.employment.feed;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.Admission;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A dossier under work. Events that cannot be true beside those held are set aside, and held as
 * soon as they can: so whatever is consistent as a whole ends the same in every order.
 */
final class DossierFile {

    /** A job's whole working life has tens of events; what has more is a fault of its source. */
    static final int MOST_EVENTS = 500;

    /**
     * Park days and their evidence, past knowledge of them included, are published whole and kept
     * in one document of at most 16 MiB. Where every event shakes all that others say, they are
     * many more than the events.
     */
    static final int MOST_HISTORY = 2_500;

    static final int MOST_ASIDE = 100;

    private final Stored before;
    private final List<Stored> absorbed = new ArrayList<>();
    private final List<HeldEvent> added = new ArrayList<>();
    private final Map<String, HeldEvent> aside = new LinkedHashMap<>();
    private boolean asideChanged;
    private Dossier now;

    DossierFile(Stored before) {
        this.before = before;
        this.now = before.dossier();
        now.aside().forEach(event -> aside.put(event.id(), event));
    }

    Stored before() {
        return before;
    }

    Dossier now() {
        return now;
    }

    List<Stored> absorbed() {
        return absorbed;
    }

    List<HeldEvent> added() {
        return added;
    }

    boolean changed() {
        return asideChanged
                || !added.isEmpty()
                || !absorbed.isEmpty()
                || !before.aliases().isEmpty();
    }

    /** What stood in the database when the batch began, joined where dossiers were. */
    Dossier original() {
        Dossier original = before.dossier();
        for (Stored other : absorbed) {
            original = original.joinedWith(other.dossier());
        }
        return original;
    }

    /** What is to stand there, but for the park days. */
    Dossier result() {
        return now.withAside(aside.values());
    }

    private int size() {
        return now.events().size();
    }

    private int history() {
        return now.tracks().stream()
                .mapToInt(track -> track.spells().size() + track.evidence().size())
                .sum();
    }

    /** Whether one dossier may hold what both do, and the event that ties them. */
    boolean hasRoomFor(DossierFile other) {
        return size() + other.size() < MOST_EVENTS && history() + other.history() < MOST_HISTORY;
    }

    void absorb(DossierFile gone) {
        now = now.joinedWith(gone.now);
        absorbed.add(gone.before);
        absorbed.addAll(gone.absorbed);
        added.addAll(gone.added);
        gone.aside.forEach(aside::putIfAbsent);
    }

    /**
     * Holds those of the candidates that can be true together, in their order, and sets the others
     * aside. Then holds what was aside and is no longer at odds with anything.
     *
     * @param free tells of an event set aside whether its id is still nobody else's
     * @return the refusals of those that are aside now
     */
    Map<HeldEvent, List<Admission.Refusal>> take(
            List<HeldEvent> candidates, BiPredicate<DossierFile, HeldEvent> free) {
        candidates.forEach(event -> asideChanged |= aside.remove(event.id()) != null);
        asideChanged |=
                aside.values()
                        .removeIf(event ->
                                now.event(event.id()).isPresent() || !free.test(this, event));
        Map<HeldEvent, List<Admission.Refusal>> refusals = new HashMap<>();
        int room = history() < MOST_HISTORY ? Math.max(0, MOST_EVENTS - size()) : 0;
        hold(candidates.subList(0, Math.min(room, candidates.size())), refusals);
        promote();
        Set<String> held = new HashSet<>();
        added.forEach(event -> held.add(event.id()));
        refusals.keySet().removeIf(event -> held.contains(event.id()));
        for (HeldEvent event :
                candidates.subList(Math.min(room, candidates.size()), candidates.size())) {
            refusals.put(event, List.of(full()));
        }
        return refusals;
    }

    static Admission.Refusal full() {
        return Admission.full(MOST_EVENTS, MOST_HISTORY);
    }

    private void hold(
            List<HeldEvent> candidates, Map<HeldEvent, List<Admission.Refusal>> refusals) {
        if (candidates.isEmpty() || agreed(candidates)) {
            return;
        }
        if (candidates.size() == 1) {
            HeldEvent candidate = candidates.getFirst();
            refusals.put(
                    candidate,
                    Admission.refusals(now.reading(), now.with(candidates).reading(), candidate));
            setAside(candidate);
            return;
        }
        int half = candidates.size() / 2;
        hold(candidates.subList(0, half), refusals);
        hold(candidates.subList(half, candidates.size()), refusals);
    }

    private boolean agreed(List<HeldEvent> candidates) {
        Dossier all = now.with(candidates);
        if (!Admission.agree(now.reading(), all.reading(), candidates)) {
            return false;
        }
        now = all;
        added.addAll(candidates);
        return true;
    }

    private void promote() {
        boolean progress = true;
        while (progress && !aside.isEmpty() && size() + aside.size() <= MOST_EVENTS) {
            // Together first: two corrections may each be at odds with what the other corrects.
            progress = promoted(List.copyOf(aside.values()));
            if (!progress) {
                for (HeldEvent event : List.copyOf(aside.values())) {
                    progress |= promoted(List.of(event));
                }
            }
        }
    }

    private boolean promoted(List<HeldEvent> events) {
        if (!agreed(events)) {
            return false;
        }
        events.forEach(event -> aside.remove(event.id()));
        asideChanged = true;
        return true;
    }

    private void setAside(HeldEvent event) {
        asideChanged = true;
        aside.put(event.id(), event);
        if (aside.size() > MOST_ASIDE) {
            aside.remove(aside.keySet().iterator().next());
        }
    }
}
