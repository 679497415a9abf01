package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.Admission;
import uz.itpark.employment.jobs.Dossier;
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

/**
 * The dossiers that one batch touches, while its items are sorted in. Nothing here reaches the
 * database; what the batch makes of them is written afterwards in bulk.
 */
final class Desk {

    /** A dossier under work. */
    static final class File {
        final Stored before;
        final List<Stored> absorbed = new ArrayList<>();
        final List<HeldEvent> added = new ArrayList<>();
        Dossier now;

        File(Stored before) {
            this.before = before;
            this.now = before.dossier();
        }

        /** What stood in the database when the batch began, joined where dossiers were. */
        Dossier original() {
            Dossier original = before.dossier();
            for (Stored other : absorbed) {
                original = original.joinedWith(other.dossier());
            }
            return original;
        }
    }

    private final Map<String, Stored> loaded;
    private final Map<String, File> files = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private final Set<String> heldKeys;
    private final String submission;
    private final Instant now;

    /**
     * @param loaded dossiers by the id asked for
     * @param heldKeys which of the batch's events are held somewhere already
     */
    Desk(Map<String, Stored> loaded, Set<String> heldKeys, String submission, Instant now) {
        this.loaded = loaded;
        this.heldKeys = new HashSet<>(heldKeys);
        this.submission = submission;
        this.now = now;
    }

    /** What became of an item on the desk. */
    sealed interface Outcome {
        record Taken(HeldEvent event) implements Outcome {}

        record Duplicate() implements Outcome {}

        record Refused(List<Admission.Refusal> refusals) implements Outcome {}
    }

    Outcome sort(ReadItem.Sound item, @Nullable String awaitedCenter) {
        File file = file(EmploymentId.of(item.employer(), item.reference()));
        HeldEvent same = file.now.event(item.id()).orElse(null);
        if (same != null && same.origin().equals(origin(item))) {
            return new Outcome.Taken(same);
        }
        if (same != null || heldKeys.contains(item.key())) {
            return new Outcome.Duplicate();
        }
        HeldEvent event = event(item, awaitedCenter);
        File other = renamed(item, file);
        Dossier both = other == file ? file.now : file.now.joinedWith(other.now);
        List<Admission.Refusal> refusals = Admission.refusals(both.events(), event);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        File into = other == file ? file : join(file, other);
        into.now = into.now.with(List.of(event));
        into.added.add(event);
        heldKeys.add(item.key());
        return new Outcome.Taken(event);
    }

    private File renamed(ReadItem.Sound item, File file) {
        return item.report() instanceof Report.Rekeyed(String previous)
                ? file(EmploymentId.of(item.employer(), previous))
                : file;
    }

    /** The smaller id takes the other in, so that pointers never form a circle. */
    private File join(File one, File other) {
        boolean first = one.now.id().compareTo(other.now.id()) < 0;
        File into = first ? one : other;
        File gone = first ? other : one;
        into.now = into.now.joinedWith(gone.now);
        into.absorbed.add(gone.before);
        into.absorbed.addAll(gone.absorbed);
        into.added.addAll(gone.added);
        pointers.put(gone.now.id(), into.now.id());
        files.remove(gone.now.id());
        return into;
    }

    File file(String id) {
        Stored stored = loaded.get(id);
        if (stored == null) {
            throw new IllegalStateException("dossier " + id + " was not loaded");
        }
        String root = stored.dossier().id();
        while (pointers.get(root) instanceof String target) {
            root = target;
        }
        return files.computeIfAbsent(root, _ -> new File(stored));
    }

    /** The dossiers that took an event or were found half handed over. */
    List<File> changed() {
        return files.values().stream()
                .filter(file -> !file.added.isEmpty() || !file.before.aliases().isEmpty())
                .toList();
    }

    private HeldEvent event(ReadItem.Sound item, @Nullable String awaitedCenter) {
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
