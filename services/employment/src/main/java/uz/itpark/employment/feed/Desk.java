package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.Admission;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The dossiers that one batch touches, while its items are sorted in. Nothing here reaches the
 * database; what the batch makes of them is written afterwards in bulk.
 */
final class Desk {

    private final Map<String, Stored> loaded;
    private final Map<String, DossierFile> files = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private final Set<String> heldElsewhere;
    private final String submission;
    private final Instant now;

    /**
     * @param loaded dossiers by the id asked for
     * @param heldElsewhere which events ({@code employer/event id}) are known to be held already,
     *     in whatever dossier
     */
    Desk(Map<String, Stored> loaded, Set<String> heldElsewhere, String submission, Instant now) {
        this.loaded = loaded;
        this.heldElsewhere = heldElsewhere;
        this.submission = submission;
        this.now = now;
    }

    /** What became of an item on the desk. */
    sealed interface Outcome {
        record Taken(HeldEvent event) implements Outcome {}

        record Duplicate() implements Outcome {}

        record Refused(List<Admission.Refusal> refusals) implements Outcome {}
    }

    /**
     * Sorts the items in, dossier by dossier. Of items with the same id the first that can be held
     * counts.
     *
     * @param awaitedCenter the center that an item has to wait for, null for none
     */
    Map<ReadItem.Sound, Outcome> sort(
            List<ReadItem.Sound> items, Function<ReadItem.Sound, @Nullable String> awaitedCenter) {
        Map<ReadItem.Sound, Outcome> outcomes = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<ReadItem.Sound> open = items;
        while (!open.isEmpty()) {
            open = wave(open, awaitedCenter, outcomes, taken);
        }
        return outcomes;
    }

    /** Sorts in the first items of every id, and returns the others. */
    private List<ReadItem.Sound> wave(
            List<ReadItem.Sound> items,
            Function<ReadItem.Sound, @Nullable String> awaitedCenter,
            Map<ReadItem.Sound, Outcome> outcomes,
            Set<String> taken) {
        List<ReadItem.Sound> later = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<ReadItem.Sound> tooLong = new HashSet<>();
        // First of all, so that what is held of either name is known to all that follows.
        for (ReadItem.Sound item : items) {
            if (item.report() instanceof Report.Rekeyed(String previous)
                    && known(item, taken) == null) {
                DossierFile other = file(EmploymentId.of(item.employer(), previous));
                if (file(item) == other || file(item).hasRoomFor(other)) {
                    join(file(item), other);
                } else {
                    outcomes.put(item, new Outcome.Refused(List.of(DossierFile.full())));
                    tooLong.add(item);
                }
            }
        }
        Map<ReadItem.Sound, HeldEvent> candidates = new LinkedHashMap<>();
        for (ReadItem.Sound item : items) {
            if (tooLong.contains(item)) {
                continue;
            }
            Outcome known = known(item, taken);
            if (known != null) {
                outcomes.put(item, known);
            } else if (keys.add(item.key())) {
                candidates.put(item, event(item, awaitedCenter.apply(item)));
            } else {
                later.add(item);
            }
        }
        Map<DossierFile, List<HeldEvent>> byFile = new LinkedHashMap<>();
        candidates.forEach((item, event) ->
                byFile.computeIfAbsent(file(item), _ -> new ArrayList<>()).add(event));
        Map<HeldEvent, List<Admission.Refusal>> refusals = new HashMap<>();
        byFile.forEach((file, events) -> refusals.putAll(file.take(events, this::isFree)));
        candidates.forEach((item, event) -> {
            List<Admission.Refusal> refused = refusals.get(event);
            outcomes.put(
                    item,
                    refused == null ? new Outcome.Taken(event) : new Outcome.Refused(refused));
            if (refused == null) {
                taken.add(item.key());
            }
        });
        return later;
    }

    private @Nullable Outcome known(ReadItem.Sound item, Set<String> taken) {
        HeldEvent same = file(item).now().event(item.id()).orElse(null);
        if (same != null && same.origin().equals(origin(item))) {
            // The same submission once more, after the process was killed in it.
            return new Outcome.Taken(same);
        }
        return same != null || taken.contains(item.key()) || heldElsewhere.contains(item.key())
                ? new Outcome.Duplicate()
                : null;
    }

    private boolean isFree(DossierFile file, HeldEvent aside) {
        return !heldElsewhere.contains(file.now().employer() + "/" + aside.id());
    }

    /** The smaller id takes the other in, so that pointers never form a circle. */
    private void join(DossierFile one, DossierFile other) {
        if (one == other) {
            return;
        }
        boolean first = one.now().id().compareTo(other.now().id()) < 0;
        DossierFile into = first ? one : other;
        DossierFile gone = first ? other : one;
        into.absorb(gone);
        pointers.put(gone.now().id(), into.now().id());
        files.remove(gone.now().id());
    }

    DossierFile file(ReadItem.Sound item) {
        return file(item.dossier());
    }

    private DossierFile file(String id) {
        Stored stored = loaded.get(id);
        if (stored == null) {
            throw new IllegalStateException("dossier " + id + " was not loaded");
        }
        String root = stored.dossier().id();
        while (pointers.get(root) instanceof String target) {
            root = target;
        }
        return files.computeIfAbsent(root, _ -> new DossierFile(stored));
    }

    /** The dossiers that are no longer as they were read, or were found half handed over. */
    List<DossierFile> changed() {
        return files.values().stream().filter(DossierFile::changed).toList();
    }

    /** The keys of events that are set aside, or were until now: others may hold them. */
    Set<String> uncertain() {
        Set<String> keys = new HashSet<>();
        for (DossierFile file : files.values()) {
            file.result()
                    .aside()
                    .forEach(event -> keys.add(file.now().employer() + "/" + event.id()));
            file.added().forEach(event -> keys.add(file.now().employer() + "/" + event.id()));
        }
        return keys;
    }

    private HeldEvent event(ReadItem.Sound item, @Nullable String awaitedCenter) {
        if (item.number() != null) {
            throw new IllegalStateException("nobody looked up who item " + item.item() + " hires");
        }
        return new HeldEvent(
                item.id(),
                item.reference(),
                item.effectiveOn(),
                item.corrects(),
                item.report(),
                awaitedCenter,
                origin(item),
                now);
    }

    private HeldEvent.Origin origin(ReadItem.Sound item) {
        return new HeldEvent.Origin(submission, item.item());
    }
}
