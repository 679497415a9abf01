package uz.itpark.employment.jobs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follows corrections and annulments to what stands. */
final class Facts {

    private final Map<String, HeldEvent> events;
    private final Map<String, List<HeldEvent>> corrections;
    private final Map<String, Fact> factOf = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, List<Fact>> annulments;
    private final Map<Fact, Boolean> standing = new IdentityHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    Facts(Collection<HeldEvent> held) {
        // Sorted by id, so that what follows never depends on the order of arrival.
        events = held.stream().collect(toMap(HeldEvent::id, e -> e, (a, _) -> a, TreeMap::new));
        corrections =
                events.values().stream()
                        .filter(event -> event.corrects() != null)
                        .collect(groupingBy(event -> String.valueOf(event.corrects())));
        events.values().stream().filter(event -> event.corrects() == null).forEach(this::follow);
        annulments =
                facts.stream()
                        .filter(fact -> fact.report() instanceof Report.Annulled)
                        .collect(groupingBy(fact -> ((Report.Annulled) fact.report()).annuls()));
        findRivals();
    }

    private void follow(HeldEvent original) {
        List<HeldEvent> versions = new ArrayList<>(List.of(original));
        for (var next = correctionOf(original); next.isPresent(); ) {
            versions.add(next.get());
            next = correctionOf(next.get());
        }
        Fact fact = new Fact(List.copyOf(versions));
        versions.forEach(version -> factOf.put(version.id(), fact));
        facts.add(fact);
    }

    private Optional<HeldEvent> correctionOf(HeldEvent event) {
        return corrections.getOrDefault(event.id(), List.of()).stream()
                .filter(correction -> correction.report().type() == event.report().type())
                .min(Comparator.comparing(HeldEvent::id));
    }

    private void findRivals() {
        corrections.forEach((target, rivals) -> {
            if (rivals.size() > 1) {
                conflicts.add(
                        conflict(
                                Conflict.Kind.ALREADY_CORRECTED,
                                rivals.stream().map(HeldEvent::id).toList()));
            }
            if (events.get(target) instanceof HeldEvent corrected) {
                rivals.stream()
                        .filter(rival -> rival.report().type() != corrected.report().type())
                        .map(rival -> List.of(target, rival.id()))
                        .map(ids -> conflict(Conflict.Kind.OTHER_TYPE, ids))
                        .forEach(conflicts::add);
            }
        });
    }

    static Conflict conflict(Conflict.Kind kind, Collection<String> ids) {
        return new Conflict(kind, new TreeSet<>(ids));
    }

    Collection<HeldEvent> events() {
        return events.values();
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /** The facts that were not annulled, those too that wait for a center. */
    List<Fact> claimed() {
        return facts.stream().filter(fact -> !isAnnulled(fact)).toList();
    }

    /** Of the claimed, those that wait for no center. */
    static List<Fact> standing(List<Fact> claimed) {
        return claimed.stream().filter(fact -> !waits(fact)).toList();
    }

    /** The fact this event is a version of; null while what it corrects is missing. */
    @Nullable Fact factOf(HeldEvent event) {
        return factOf.get(event.id());
    }

    boolean isHeld(String id) {
        return events.containsKey(id);
    }

    /**
     * Whether an annulment that stands names a version of the fact. Walks without recursion: a
     * chain of annulments may be as long as a dossier.
     */
    boolean isAnnulled(Fact asked) {
        Deque<Look> path = new ArrayDeque<>();
        look(asked, path);
        while (!path.isEmpty()) {
            Look look = path.peek();
            if (!look.annulled && look.annulments.hasNext()) {
                Fact annulment = look.annulments.next();
                Boolean known = standing.get(annulment);
                if (known == null) {
                    look.undecided = annulment;
                    look(annulment, path);
                } else {
                    look.annulled = known;
                }
            } else {
                path.pop();
                standing.put(look.fact, !look.annulled);
                Look above = path.peek();
                if (above != null && look.fact == above.undecided) {
                    above.annulled = !look.annulled;
                }
            }
        }
        return Boolean.FALSE.equals(standing.get(asked));
    }

    private void look(Fact fact, Deque<Look> path) {
        if (!standing.containsKey(fact)) {
            // Two annulments of each other: the one looked at first, by id, stands.
            standing.put(fact, true);
            path.push(new Look(fact, annulmentsOf(fact)));
        }
    }

    private Iterator<Fact> annulmentsOf(Fact fact) {
        return fact.versions().stream()
                .flatMap(v -> annulments.getOrDefault(v.id(), List.of()).stream())
                .filter(annulment -> annulment != fact)
                .iterator();
    }

    /** A fact whose annulments are being looked at. */
    private static final class Look {
        private final Fact fact;
        private final Iterator<Fact> annulments;
        private @Nullable Fact undecided;
        private boolean annulled;

        Look(Fact fact, Iterator<Fact> annulments) {
            this.fact = fact;
            this.annulments = annulments;
        }
    }

    private static boolean waits(Fact fact) {
        return fact.newest().awaitedCenter() != null;
    }
}
