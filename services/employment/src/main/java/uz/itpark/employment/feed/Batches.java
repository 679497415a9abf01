package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.employment.dossiers.Change;
import uz.itpark.employment.dossiers.DossierEvents;
import uz.itpark.employment.dossiers.Dossiers;
import uz.itpark.employment.dossiers.Redating;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.employment.submissions.ItemResult;
import uz.itpark.messaging.Underway;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes items in batches: each batch is sorted in and written at once. */
@Component
class Batches implements Underway {

    private static final int TRIES = 50;

    private final LookUp lookUp;
    private final DossierEvents events;
    private final Redating redating;
    private final Clock clock;
    private final AtomicLong underway = new AtomicLong();

    Batches(LookUp lookUp, DossierEvents events, Redating redating, Clock clock) {
        this.lookUp = lookUp;
        this.events = events;
        this.redating = redating;
        this.clock = clock;
    }

    /**
     * @param results by the item's place in the submission
     * @param conflicting items at odds with what is held: with the rest of the submission in, they
     *     may agree
     * @param changed ids of the dossiers that are not what they were
     */
    record Sorted(
            TreeMap<Long, ItemResult> results,
            List<ReadItem.Sound> conflicting,
            Set<String> changed) {}

    @Override
    public long count() {
        return underway.get();
    }

    /**
     * Verdicts are given when everything that was taken is durable.
     *
     * @param changed ids of the dossiers that may have changed since the batch was looked up
     */
    Sorted take(LookUp.LookedUp batch, Set<String> changed, Sender sender, Dossiers dossiers) {
        underway.incrementAndGet();
        try {
            return sortAndWrite(batch, changed, sender, dossiers);
        } finally {
            underway.decrementAndGet();
            if (!sender.trial()) {
                // Not before they are written: who became known meanwhile would find none waiting.
                redating.await(batch.neighbours().undecidedEmployers());
                batch.neighbours().undecidedCenters().forEach(redating::awaitCenter);
            }
        }
    }

    private Sorted sortAndWrite(
            LookUp.LookedUp batch, Set<String> changed, Sender sender, Dossiers dossiers) {
        Sorted sorted = new Sorted(new TreeMap<>(), new ArrayList<>(), new HashSet<>());
        batch.rejected().forEach(result -> sorted.results().put(result.item(), result));
        Neighbours neighbours = batch.neighbours();
        Jobs jobs = lookUp.again(batch, changed, sender, dossiers);
        Set<String> elsewhere =
                dossiers.guardEventIds() ? Set.of() : dossiers.held(keys(jobs.items(), Set.of()));
        for (int attempt = 1; !jobs.items().isEmpty(); attempt++) {
            if (attempt > TRIES) {
                throw new IllegalStateException("too many changes of the same jobs at once");
            }
            Desk desk =
                    new Desk(
                            jobs.loaded(),
                            elsewhere,
                            sender.submission(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var outcomes = desk.sort(jobs.items(), neighbours::awaitedCenter);
            Set<String> doubtful = doubtful(outcomes, elsewhere, dossiers);
            List<ReadItem.Sound> open = jobs.items();
            if (doubtful.isEmpty()) {
                open = written(outcomes, desk, neighbours, dossiers, sorted);
                doubtful = open.isEmpty() ? Set.of() : keys(open, desk.uncertain());
            }
            if (!doubtful.isEmpty()) {
                elsewhere =
                        Stream.concat(elsewhere.stream(), dossiers.held(doubtful).stream())
                                .collect(Collectors.toSet());
            }
            jobs = lookUp.jobs(open, sender, dossiers);
        }
        if (!sender.trial()) {
            redating.catchUp(neighbours.residencies());
        }
        return sorted;
    }

    /**
     * What was refused without a look for its id in other dossiers, and is held there: no conflict
     * but a duplicate.
     */
    private static Set<String> doubtful(
            Map<ReadItem.Sound, Desk.Outcome> outcomes, Set<String> elsewhere, Dossiers dossiers) {
        Set<String> refused = new HashSet<>();
        outcomes.forEach((item, outcome) -> {
            if (outcome instanceof Desk.Outcome.Refused) {
                refused.add(item.key());
            }
        });
        if (refused.isEmpty() || !dossiers.guardEventIds()) {
            return Set.of();
        }
        Set<String> held = dossiers.held(refused);
        held.removeAll(elsewhere);
        return held;
    }

    /** Writes; returns the items whose dossiers somebody else changed meanwhile. */
    private List<ReadItem.Sound> written(
            Map<ReadItem.Sound, Desk.Outcome> outcomes,
            Desk desk,
            Neighbours neighbours,
            Dossiers dossiers,
            Sorted sorted) {
        Map<String, Change> changes = new HashMap<>();
        for (DossierFile file : desk.changed()) {
            Residency residency = neighbours.residencies().get(file.now().employer());
            changes.put(file.now().id(), change(file, residency));
        }
        Set<String> written = changes.isEmpty() ? Set.of() : dossiers.write(changes.values());
        changes.values().forEach(change -> sorted.changed().addAll(change.ids()));
        List<ReadItem.Sound> open = new ArrayList<>();
        outcomes.forEach((item, outcome) -> {
            Dossier dossier = desk.file(item).now();
            // What was not written may be otherwise by now, and so may all that hangs on it.
            if (changes.containsKey(dossier.id()) && !written.contains(dossier.id())) {
                open.add(item);
                return;
            }
            boolean known = neighbours.residencies().containsKey(item.employer());
            sorted.results().put(item.item(), Verdicts.of(item, outcome, dossier, known));
            if (outcome instanceof Desk.Outcome.Refused) {
                sorted.conflicting().add(item);
            }
        });
        open.sort(java.util.Comparator.comparingLong(ReadItem::item));
        return open;
    }

    private Change change(DossierFile file, @Nullable Residency residency) {
        Dossier original = file.original();
        Instant now = events.instantFor(original);
        Dossier after = file.result().reread(residency, now);
        return new Change(
                file.before(),
                after,
                file.absorbed(),
                events.reported(original, after, file.added()));
    }

    private static Set<String> keys(List<ReadItem.Sound> items, Collection<String> asides) {
        Set<String> keys = new HashSet<>(asides);
        items.forEach(item -> keys.add(item.key()));
        return keys;
    }
}
