package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.dossiers.Change;
import uz.itpark.employment.dossiers.DossierEvents;
import uz.itpark.employment.dossiers.Dossiers;
import uz.itpark.employment.dossiers.Redating;
import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Report;
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

/** Takes items in batches: each batch is looked up, sorted in and written at once. */
@Component
class Batches implements Underway {

    private static final int TRIES = 50;

    private final EmployerDirectory employers;
    private final CenterDirectory centers;
    private final DossierEvents events;
    private final Redating redating;
    private final Identification identification;
    private final Clock clock;
    private final AtomicLong underway = new AtomicLong();

    Batches(
            EmployerDirectory employers,
            CenterDirectory centers,
            DossierEvents events,
            Redating redating,
            Identification identification,
            Clock clock) {
        this.employers = employers;
        this.centers = centers;
        this.events = events;
        this.redating = redating;
        this.identification = identification;
        this.clock = clock;
    }

    /**
     * @param results by the item's place in the submission
     * @param conflicting items at odds with what is held: with the rest of the submission in, they
     *     may agree
     */
    record Sorted(TreeMap<Long, ItemResult> results, List<ReadItem.Sound> conflicting) {}

    @Override
    public long count() {
        return underway.get();
    }

    /** Verdicts are given when everything that was taken is durable. */
    Sorted take(List<ReadItem> items, Sender sender, Dossiers dossiers) {
        underway.incrementAndGet();
        try {
            return sortAndWrite(items, sender, dossiers);
        } finally {
            underway.decrementAndGet();
        }
    }

    private Sorted sortAndWrite(List<ReadItem> items, Sender sender, Dossiers dossiers) {
        Sorted sorted = new Sorted(new TreeMap<>(), new ArrayList<>());
        Neighbours neighbours = Neighbours.ask(items, employers, centers);
        if (!sender.trial()) {
            redating.await(neighbours.undecidedEmployers());
            neighbours.undecidedCenters().forEach(redating::awaitCenter);
        }
        List<ReadItem.Sound> open = new ArrayList<>();
        for (ReadItem item : items) {
            ItemResult refused = Verdicts.refused(item, neighbours.problems(item, sender));
            if (refused != null) {
                sorted.results().put(item.item(), refused);
            } else if (item instanceof ReadItem.Sound sound) {
                open.add(sound);
            }
        }
        Set<String> elsewhere =
                dossiers.guardEventIds() ? Set.of() : dossiers.held(keys(open, Set.of()));
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > TRIES) {
                throw new IllegalStateException("too many changes of the same jobs at once");
            }
            Map<String, Stored> loaded = dossiers.load(idsOf(open));
            open = identification.of(open, loaded, sender.trial());
            Desk desk =
                    new Desk(
                            loaded,
                            elsewhere,
                            sender.submission(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var outcomes = desk.sort(open, neighbours::awaitedCenter);
            Set<String> doubtful = doubtful(outcomes, elsewhere, dossiers);
            if (doubtful.isEmpty()) {
                open = written(outcomes, desk, neighbours, dossiers, sorted);
                doubtful = open.isEmpty() ? Set.of() : keys(open, desk.uncertain());
            }
            if (!doubtful.isEmpty()) {
                elsewhere =
                        Stream.concat(elsewhere.stream(), dossiers.held(doubtful).stream())
                                .collect(Collectors.toSet());
            }
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

    private static Set<String> idsOf(List<ReadItem.Sound> items) {
        Set<String> ids = new HashSet<>();
        for (ReadItem.Sound item : items) {
            ids.add(item.dossier());
            if (item.report() instanceof Report.Rekeyed(String previous)) {
                ids.add(EmploymentId.of(item.employer(), previous));
            }
        }
        return ids;
    }
}
