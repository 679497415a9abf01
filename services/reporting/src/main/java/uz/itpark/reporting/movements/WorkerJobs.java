package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that one worker's jobs add to the figures.
 *
 * <p>A function of the newest states alone: whatever the order in which they came, the sum over all
 * workers is the same.
 */
public final class WorkerJobs {

    private final Collection<EmploymentState> jobs;

    public WorkerJobs(Collection<EmploymentState> jobs) {
        this.jobs = jobs;
    }

    private record Step(Movement.Kind kind, LocalDate day, @Nullable Cell from, @Nullable Cell to) {

        Movement at(Instant instant) {
            return new Movement(kind, day, from, to, instant);
        }
    }

    /** Every movement with how often it counts; negative where knowledge was taken back. */
    public Map<Movement, Integer> movements() {
        return movements(Instant.MIN);
    }

    /** The movements that became known at an instant or after it. */
    private Map<Movement, Integer> movements(Instant since) {
        SortedSet<Instant> instants = instants();
        SortedSet<Instant> later = instants.tailSet(since);
        if (later.isEmpty()) {
            return new HashMap<>();
        }
        Map<Movement, Integer> movements = new HashMap<>();
        SortedSet<Instant> earlier = instants.headSet(since);
        List<Step> before = earlier.isEmpty() ? List.of() : stepsKnownAt(earlier.last());
        for (Instant instant : later) {
            List<Step> now = stepsKnownAt(instant);
            add(without(now, before), 1, instant, movements);
            add(without(before, now), -1, instant, movements);
            before = now;
        }
        movements.values().removeIf(n -> n == 0);
        return movements;
    }

    /** What is more often among the ones than among the others; both are few. */
    private static List<Step> without(List<Step> some, List<Step> others) {
        List<Step> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static void add(
            List<Step> steps, int n, Instant instant, Map<Movement, Integer> movements) {
        steps.forEach(step -> movements.merge(step.at(instant), n, Integer::sum));
    }

    /**
     * What this counts and {@code before} does not, and the other way round negative. Costs what
     * changed, however long the history: what was known earlier is the same in both.
     */
    public Map<Movement, Integer> difference(WorkerJobs before) {
        Instant since = Knowledge.differSince(before.jobs, jobs);
        if (since == null) {
            return Map.of();
        }
        Map<Movement, Integer> difference = movements(since);
        before.movements(since)
                .forEach((movement, n) -> difference.merge(movement, -n, Integer::sum));
        difference.values().removeIf(n -> n == 0);
        return difference;
    }

    private SortedSet<Instant> instants() {
        SortedSet<Instant> instants = new TreeSet<>();
        for (EmploymentState job : jobs) {
            for (Spell spell : job.spells()) {
                instants.add(spell.recordedAt());
                if (spell.supersededAt() != null) {
                    instants.add(spell.supersededAt());
                }
            }
        }
        return instants;
    }

    private List<Step> stepsKnownAt(Instant instant) {
        List<Step> steps = new ArrayList<>();
        List<Stay> all = new ArrayList<>();
        for (EmploymentState job : jobs) {
            List<Stay> stays = Stay.of(job, instant);
            addStepsOf(stays, steps);
            all.addAll(stays);
        }
        addPersonSteps(all, steps);
        return steps;
    }

    /** How a job came, moved and went. */
    private static void addStepsOf(List<Stay> stays, List<Step> steps) {
        Stay before = null;
        for (Stay stay : stays) {
            if (before != null && stay.from().equals(before.to())) {
                if (!stay.cell().equals(before.cell())) {
                    steps.add(step(Movement.Kind.MOVED, stay.from(), before.cell(), stay.cell()));
                }
            } else {
                if (before != null) {
                    leave(before, steps);
                }
                boolean hired = stay.spell().entry() == Spell.Entry.HIRED;
                steps.add(
                        step(
                                hired ? Movement.Kind.HIRED : Movement.Kind.JOINED,
                                stay.from(),
                                null,
                                stay.cell()));
            }
            before = stay;
        }
        if (before != null) {
            leave(before, steps);
        }
    }

    private static void leave(Stay stay, List<Step> steps) {
        if (stay.to() != null) {
            boolean separated = stay.spell().exit() == Spell.Exit.SEPARATED;
            steps.add(
                    step(
                            separated ? Movement.Kind.SEPARATED : Movement.Kind.LEFT,
                            stay.to(),
                            stay.cell(),
                            null));
        }
    }

    /** How the person is counted: once, in the cell of the primary job of each day. */
    private static void addPersonSteps(List<Stay> stays, List<Step> steps) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Stay stay : stays) {
            days.add(stay.from());
            if (stay.to() != null) {
                days.add(stay.to());
            }
        }
        Cell before = null;
        for (LocalDate day : days) {
            Stay primary = primaryOn(day, stays);
            Cell now = primary == null ? null : primary.cell();
            if (!Objects.equals(before, now)) {
                steps.add(step(Movement.Kind.PERSON, day, before, now));
            }
            before = now;
        }
    }

    private static @Nullable Stay primaryOn(LocalDate day, List<Stay> stays) {
        Stay primary = null;
        for (Stay stay : stays) {
            if (stay.covers(day) && (primary == null || Stay.PRIMARY.compare(stay, primary) < 0)) {
                primary = stay;
            }
        }
        return primary;
    }

    private static Step step(
            Movement.Kind kind, LocalDate day, @Nullable Cell from, @Nullable Cell to) {
        return new Step(kind, day, from, to);
    }
}
