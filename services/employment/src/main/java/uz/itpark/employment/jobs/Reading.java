package uz.itpark.employment.jobs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of held events means: the jobs there are, what became of each event, and which events
 * cannot all be true. A function of the set alone; the order of arrival plays no part.
 */
public final class Reading {

    private final Facts facts;
    private final References references = new References();
    private final Map<String, Job> jobs = new TreeMap<>();
    private final Set<String> hiredOnce = new HashSet<>();
    private final Set<String> endsBeforeStart = new HashSet<>();
    private final Set<Conflict> conflicts;

    private Reading(Collection<HeldEvent> events) {
        facts = new Facts(events);
        conflicts = new HashSet<>(facts.conflicts());
        List<Fact> claimed = facts.claimed();
        joinReferences(claimed);
        readJobs(claimed);
    }

    public static Reading of(Collection<HeldEvent> events) {
        return new Reading(events);
    }

    private void joinReferences(List<Fact> claimed) {
        facts.events().forEach(event -> references.add(event.reference()));
        for (Fact fact : claimed) {
            references.join(fact.original().reference(), fact.newest().reference());
            if (fact.report() instanceof Report.Rekeyed(String previous)) {
                references.join(previous, fact.newest().reference());
            }
        }
        for (HeldEvent event : facts.events()) {
            Fact fact = facts.factOf(event);
            if (fact != null
                    && event.awaitedCenter() == null
                    && event.report() instanceof Report.Hired) {
                hiredOnce.add(references.group(fact.original().reference()));
            }
        }
    }

    private void readJobs(List<Fact> claimed) {
        claimed.stream()
                .collect(
                        groupingBy(
                                fact -> references.group(fact.original().reference()),
                                TreeMap::new,
                                java.util.stream.Collectors.toList()))
                .forEach(this::readJob);
    }

    private void readJob(String group, List<Fact> claimed) {
        findRivals(claimed);
        List<Fact> all = Facts.standing(claimed);
        List<Fact> hirings = of(Report.Hired.class, all);
        if (hirings.isEmpty()) {
            return;
        }
        Fact hiring = hirings.getFirst();
        LocalDate lastDay = lastDay(hiring, of(Report.Terminated.class, all));
        jobs.put(
                group,
                new Job(
                        hiring.original().reference(),
                        currentName(hiring, of(Report.Rekeyed.class, all)),
                        new TreeSet<>(references.members(group)),
                        ((Report.Hired) hiring.report()).worker(),
                        lastDay,
                        Job.positions(hiring, of(Report.Changed.class, all)),
                        all.stream()
                                .filter(fact -> missingOf(fact) == null)
                                .map(Fact::newest)
                                .toList()));
    }

    private void findRivals(List<Fact> claimed) {
        List<Fact> hirings = of(Report.Hired.class, claimed);
        rivals(Conflict.Kind.EMPLOYMENT_EXISTS, hirings);
        // An end before the start waits for a correction, and is no other end's rival till then.
        rivals(
                Conflict.Kind.CONFLICTING_CHANGE,
                of(Report.Terminated.class, claimed).stream()
                        .filter(end -> hirings.isEmpty() || !precedes(end, hirings.getFirst()))
                        .toList());
        of(Report.Changed.class, claimed).stream()
                .collect(groupingBy(Fact::effectiveOn))
                .values()
                .forEach(sameDay -> rivals(Conflict.Kind.CONFLICTING_CHANGE, sameDay));
    }

    private static boolean precedes(Fact end, Fact hiring) {
        return end.effectiveOn().isBefore(hiring.effectiveOn());
    }

    private @Nullable LocalDate lastDay(Fact hiring, List<Fact> ends) {
        LocalDate lastDay = null;
        for (Fact end : ends) {
            if (precedes(end, hiring)) {
                endsBeforeStart.add(end.id());
                conflicts.add(
                        Facts.conflict(
                                Conflict.Kind.ENDS_BEFORE_START, List.of(hiring.id(), end.id())));
            } else if (lastDay == null) {
                lastDay = end.effectiveOn();
            }
        }
        return lastDay;
    }

    private static String currentName(Fact hiring, List<Fact> renamings) {
        return renamings.isEmpty()
                ? hiring.original().reference()
                : renamings.getLast().newest().reference();
    }

    private static List<Fact> of(Class<? extends Report> kind, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> kind.isInstance(fact.report()))
                .sorted(comparing(Fact::effectiveOn).thenComparing(Fact::id))
                .toList();
    }

    private void rivals(Conflict.Kind kind, List<Fact> facts) {
        if (facts.size() > 1) {
            conflicts.add(Facts.conflict(kind, facts.stream().map(Fact::id).toList()));
        }
    }

    /** The jobs that stand, in the order of their first reference. */
    public List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    Set<Conflict> conflicts() {
        return conflicts;
    }

    /** The references tied together by renamings with this one, itself among them. */
    public Collection<String> namesOf(String reference) {
        return references.members(references.group(reference));
    }

    /**
     * The ids of an event and of those that correct it or that it corrects, from the original to
     * the newest; the event alone while what it corrects is missing.
     */
    public List<String> versionsOf(HeldEvent event) {
        Fact fact = facts.factOf(event);
        return fact == null
                ? List.of(event.id())
                : fact.versions().stream().map(HeldEvent::id).toList();
    }

    public Standing standingOf(HeldEvent event) {
        if (event.awaitedCenter() != null) {
            return new Standing.Waiting("center " + event.awaitedCenter());
        }
        Fact fact = facts.factOf(event);
        if (fact == null) {
            return new Standing.Waiting(
                    event.corrects() != null && facts.isHeld(event.corrects())
                            ? "an event of its own type to correct, which "
                                    + event.corrects()
                                    + " is not"
                            : "event " + event.corrects());
        }
        if (facts.isAnnulled(fact)) {
            return new Standing.Annulled();
        }
        if (fact.newest() != event) {
            int place = fact.versions().indexOf(event);
            return new Standing.Corrected(fact.versions().get(place + 1).id());
        }
        return missingOf(fact) instanceof String missing
                ? new Standing.Waiting(missing)
                : new Standing.Applied();
    }

    private @Nullable String missingOf(Fact fact) {
        if (fact.report() instanceof Report.Annulled(String annuls)) {
            return facts.isHeld(annuls) ? null : "event " + annuls;
        }
        String reference = fact.original().reference();
        if (!hiredOnce.contains(references.group(reference))) {
            return fact.report() instanceof Report.Rekeyed(String previous)
                    ? "hiring of employment " + previous
                    : "hiring of employment " + reference;
        }
        return endsBeforeStart.contains(fact.id())
                ? "a correction: the last day worked lies before the first"
                : null;
    }

    /** Which references name the same job. */
    private static final class References {

        private final Map<String, String> parents = new HashMap<>();

        void add(String reference) {
            parents.putIfAbsent(reference, reference);
        }

        String group(String reference) {
            String group = reference;
            String parent = parents.getOrDefault(group, group);
            while (!parent.equals(group)) {
                group = parent;
                parent = parents.getOrDefault(group, group);
            }
            if (!group.equals(reference)) {
                parents.put(reference, group);
            }
            return group;
        }

        void join(String one, String other) {
            add(one);
            add(other);
            String a = group(one);
            String b = group(other);
            // The smaller name leads, whichever came first.
            parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }

        Collection<String> members(String group) {
            List<String> members = new ArrayList<>();
            for (String reference : new TreeSet<>(parents.keySet())) {
                if (group(reference).equals(group)) {
                    members.add(reference);
                }
            }
            return members;
        }
    }
}
