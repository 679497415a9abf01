package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.centers.CenterDirectory.Placing;
import uz.itpark.employment.dossiers.Change;
import uz.itpark.employment.dossiers.DossierEvents;
import uz.itpark.employment.dossiers.DossierStore;
import uz.itpark.employment.dossiers.Redating;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.employment.jobs.Standing;

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

/** Takes items in batches: each batch is looked up, sorted in and written at once. */
@Component
class Batches {

    private static final int TRIES = 50;

    private final EmployerDirectory employers;
    private final CenterDirectory centers;
    private final DossierStore store;
    private final DossierEvents events;
    private final Redating redating;
    private final Clock clock;

    Batches(
            EmployerDirectory employers,
            CenterDirectory centers,
            DossierStore store,
            DossierEvents events,
            Redating redating,
            Clock clock) {
        this.employers = employers;
        this.centers = centers;
        this.store = store;
        this.events = events;
        this.redating = redating;
        this.clock = clock;
    }

    /**
     * @param results of the items decided, by their place in the submission
     * @param conflicting items at odds with what is held: to be tried again when the rest of the
     *     submission is in, for then they may agree
     */
    record Sorted(Map<Long, ItemResult> results, List<ReadItem.Sound> conflicting) {}

    /** Verdicts are given when everything that was taken is durable. */
    Sorted take(List<ReadItem> items, String submission) {
        Map<Long, ItemResult> results = new HashMap<>();
        List<ReadItem.Sound> sound = new ArrayList<>();
        for (ReadItem item : items) {
            switch (item) {
                case ReadItem.Faulty(long place, var id, var problems) ->
                        results.put(place, ItemResult.rejected(place, id, problems));
                case ReadItem.Sound well -> sound.add(well);
            }
        }
        var known = employers.ask(distinct(sound, ReadItem.Sound::employer));
        redating.await(known.undecided());
        var placed = centers.ask(placings(sound));
        placed.undecided().forEach(placing -> redating.awaitCenter(placing.center()));
        List<ReadItem.Sound> open = new ArrayList<>();
        for (ReadItem.Sound item : sound) {
            List<ItemProblem> problems = strangers(item, known, placed);
            if (problems.isEmpty()) {
                open.add(item);
            } else {
                results.put(item.item(), ItemResult.rejected(item.item(), item.id(), problems));
            }
        }
        List<ReadItem.Sound> conflicting = new ArrayList<>();
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            if (attempt > TRIES) {
                throw new IllegalStateException("too many changes of the same jobs at once");
            }
            open = attempt(open, submission, known.known(), placed, results, conflicting);
        }
        redating.catchUp(known.known());
        return new Sorted(results, conflicting);
    }

    /** One look-up, one write; returns the items whose dossiers somebody else changed meanwhile. */
    private List<ReadItem.Sound> attempt(
            List<ReadItem.Sound> items,
            String submission,
            Map<String, Residency> residency,
            CenterDirectory.Answers placed,
            Map<Long, ItemResult> results,
            List<ReadItem.Sound> conflicting) {
        Set<String> held = store.held(items.stream().map(ReadItem.Sound::key).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Desk desk = new Desk(store.load(idsOf(items)), held, submission, now);
        Map<ReadItem.Sound, HeldEvent> taken = new HashMap<>();
        List<ReadItem.Sound> refused = new ArrayList<>();
        sort(items, desk, placed, taken, refused, results);
        for (boolean progress = true; progress && !refused.isEmpty(); ) {
            // What others of the batch brought may have resolved the conflict.
            List<ReadItem.Sound> again = List.copyOf(refused);
            refused.clear();
            sort(again, desk, placed, taken, refused, results);
            progress = refused.size() < again.size();
        }
        Map<String, Change> changes = new HashMap<>();
        for (Desk.File file : desk.changed()) {
            changes.put(file.now.id(), change(file, residency.get(file.now.employer())));
        }
        Set<String> written = store.write(changes.values());
        List<ReadItem.Sound> open = new ArrayList<>();
        Map<String, Reading> readings = new HashMap<>();
        taken.forEach((item, event) -> {
            Dossier dossier = desk.file(idOf(item)).now;
            String id = dossier.id();
            if (changes.containsKey(id) && !written.contains(id)) {
                open.add(item);
                return;
            }
            Reading reading = readings.computeIfAbsent(id, _ -> dossier.reading());
            boolean known = residency.containsKey(item.employer());
            results.put(item.item(), verdict(item, event, reading, known));
        });
        conflicting.addAll(refused);
        return open;
    }

    private static void sort(
            List<ReadItem.Sound> items,
            Desk desk,
            CenterDirectory.Answers placed,
            Map<ReadItem.Sound, HeldEvent> taken,
            List<ReadItem.Sound> refused,
            Map<Long, ItemResult> results) {
        for (ReadItem.Sound item : items) {
            Placing placing = placing(item);
            boolean waits = placing != null && placed.undecided().contains(placing);
            switch (desk.sort(item, waits ? item.report().center() : null)) {
                case Desk.Outcome.Taken(HeldEvent event) -> taken.put(item, event);
                case Desk.Outcome.Duplicate _ ->
                        results.put(
                                item.item(),
                                new ItemResult(
                                        item.item(),
                                        item.id(),
                                        ItemStatus.DUPLICATE,
                                        idOf(item),
                                        null,
                                        List.of(),
                                        item.warnings()));
                case Desk.Outcome.Refused(var refusals) -> {
                    refused.add(item);
                    results.put(
                            item.item(),
                            ItemResult.rejected(
                                    item.item(),
                                    item.id(),
                                    refusals.stream()
                                            .map(refusal ->
                                                    new ItemProblem(
                                                            refusal.code(),
                                                            refusal.pointer(),
                                                            refusal.detail(),
                                                            null))
                                            .toList()));
                }
            }
        }
    }

    private Change change(Desk.File file, @Nullable Residency residency) {
        Dossier original = file.original();
        Dossier after = file.now.reread(file.now.reading(), residency, events.instantFor(original));
        return new Change(
                file.before, after, file.absorbed, events.reported(original, after, file.added));
    }

    private static ItemResult verdict(
            ReadItem.Sound item, HeldEvent event, Reading reading, boolean employerKnown) {
        String waitsFor = employerKnown ? null : "company " + item.employer();
        if (waitsFor == null
                && reading.standingOf(event) instanceof Standing.Waiting(String what)) {
            waitsFor = what;
        }
        String employment =
                reading.jobs().stream()
                        .filter(job -> job.references().contains(item.reference()))
                        .map(job -> EmploymentId.of(item.employer(), job.origin()))
                        .findFirst()
                        .orElseGet(() -> idOf(item));
        return new ItemResult(
                item.item(),
                item.id(),
                waitsFor == null ? ItemStatus.ACCEPTED : ItemStatus.WAITING,
                employment,
                waitsFor,
                List.of(),
                item.warnings());
    }

    private static List<ItemProblem> strangers(
            ReadItem.Sound item, EmployerDirectory.Answers known, CenterDirectory.Answers placed) {
        List<ItemProblem> problems = new ArrayList<>();
        if (known.unknown().contains(item.employer())) {
            problems.add(
                    new ItemProblem(
                            "unknown-employer",
                            "/employer",
                            "no company of this TIN is in the register",
                            item.employer()));
        }
        Placing placing = placing(item);
        if (placing != null && placed.refused().contains(placing)) {
            problems.add(
                    new ItemProblem(
                            "unknown-center",
                            "/position/center",
                            "must be a center of the same company that is not cancelled",
                            placing.center()));
        }
        return problems;
    }

    private static Set<Placing> placings(Collection<ReadItem.Sound> items) {
        Set<Placing> placings = new HashSet<>();
        for (ReadItem.Sound item : items) {
            Placing placing = placing(item);
            if (placing != null) {
                placings.add(placing);
            }
        }
        return placings;
    }

    private static @Nullable Placing placing(ReadItem.Sound item) {
        String center = item.report().center();
        return center == null ? null : new Placing(item.employer(), center);
    }

    private static Set<String> distinct(
            List<ReadItem.Sound> items,
            java.util.function.Function<ReadItem.Sound, String> property) {
        Set<String> distinct = new HashSet<>();
        items.forEach(item -> distinct.add(property.apply(item)));
        return distinct;
    }

    private static String idOf(ReadItem.Sound item) {
        return EmploymentId.of(item.employer(), item.reference());
    }

    private static Set<String> idsOf(List<ReadItem.Sound> items) {
        Set<String> ids = distinct(items, Batches::idOf);
        for (ReadItem.Sound item : items) {
            if (item.report() instanceof Report.Rekeyed(String previous)) {
                ids.add(EmploymentId.of(item.employer(), previous));
            }
        }
        return ids;
    }
}
