package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /** The primary job: most of a full-time job, then longest, then smallest TIN and reference. */
    private static final Comparator<Piece> PRIMARY =
            Comparator.comparing((Piece piece) -> piece.spell.fte())
                    .reversed()
                    .thenComparing(piece -> piece.spell.start())
                    .thenComparing(piece -> piece.job.employer())
                    .thenComparing(piece -> piece.job.reference());

    private final Collection<EmploymentState> jobs;

    public WorkerJobs(Collection<EmploymentState> jobs) {
        this.jobs = jobs;
    }

    /** Days of a job in one cell, as known at one instant. */
    private record Piece(
            EmploymentState job, Spell spell, LocalDate from, @Nullable LocalDate to, Cell cell) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
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
        SortedSet<Instant> earlier = instants.headSet(since);
        Map<Movement, Integer> movements = new HashMap<>();
        Map<Step, Integer> before = earlier.isEmpty() ? Map.of() : stepsKnownAt(earlier.last());
        for (Instant instant : instants.tailSet(since)) {
            Map<Step, Integer> now = stepsKnownAt(instant);
            now.forEach((step, n) -> movements.merge(step.at(instant), n, Integer::sum));
            before.forEach((step, n) -> movements.merge(step.at(instant), -n, Integer::sum));
            before = now;
        }
        movements.values().removeIf(n -> n == 0);
        return movements;
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

    private Map<Step, Integer> stepsKnownAt(Instant instant) {
        Map<Step, Integer> steps = new HashMap<>();
        List<Piece> all = new ArrayList<>();
        for (EmploymentState job : jobs) {
            List<Piece> pieces = pieces(job, instant);
            stepsOf(pieces).forEach(step -> steps.merge(step, 1, Integer::sum));
            all.addAll(pieces);
        }
        personSteps(all).forEach(step -> steps.merge(step, 1, Integer::sum));
        return steps;
    }

    private static List<Piece> pieces(EmploymentState job, Instant instant) {
        LocalDate adult = AgeGroup.adultFrom(job.birthDate());
        List<Piece> pieces = new ArrayList<>();
        job.spells().stream()
                .filter(spell -> spell.knownAt(instant))
                .sorted(Comparator.comparing(Spell::from))
                .forEach(spell -> {
                    boolean ages =
                            spell.from().isBefore(adult)
                                    && (spell.to() == null || adult.isBefore(spell.to()));
                    if (ages) {
                        pieces.add(piece(job, spell, spell.from(), adult));
                        pieces.add(piece(job, spell, adult, spell.to()));
                    } else {
                        pieces.add(piece(job, spell, spell.from(), spell.to()));
                    }
                });
        return pieces;
    }

    private static Piece piece(
            EmploymentState job, Spell spell, LocalDate from, @Nullable LocalDate to) {
        Cell cell =
                new Cell(
                        job.employer(),
                        spell.center(),
                        spell.region(),
                        job.gender().name(),
                        AgeGroup.on(from, job.birthDate()).code());
        return new Piece(job, spell, from, to, cell);
    }

    /** How a job came, moved and went. */
    private static List<Step> stepsOf(List<Piece> pieces) {
        List<Step> steps = new ArrayList<>();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before != null && piece.from.equals(before.to)) {
                if (!piece.cell.equals(before.cell)) {
                    steps.add(step(Movement.Kind.MOVED, piece.from, before.cell, piece.cell));
                }
            } else {
                if (before != null) {
                    leave(before, steps);
                }
                boolean hired = piece.spell.entry() == Spell.Entry.HIRED;
                steps.add(
                        step(
                                hired ? Movement.Kind.HIRED : Movement.Kind.JOINED,
                                piece.from,
                                null,
                                piece.cell));
            }
            before = piece;
        }
        if (before != null) {
            leave(before, steps);
        }
        return steps;
    }

    private static void leave(Piece piece, List<Step> steps) {
        if (piece.to != null) {
            boolean separated = piece.spell.exit() == Spell.Exit.SEPARATED;
            steps.add(
                    step(
                            separated ? Movement.Kind.SEPARATED : Movement.Kind.LEFT,
                            piece.to,
                            piece.cell,
                            null));
        }
    }

    /** How the person is counted: once, in the cell of the primary job of each day. */
    private static List<Step> personSteps(List<Piece> pieces) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Piece piece : pieces) {
            days.add(piece.from);
            if (piece.to != null) {
                days.add(piece.to);
            }
        }
        List<Step> steps = new ArrayList<>();
        Cell before = null;
        for (LocalDate day : days) {
            Cell now =
                    pieces.stream()
                            .filter(piece -> piece.covers(day))
                            .min(PRIMARY)
                            .map(Piece::cell)
                            .orElse(null);
            if (!Objects.equals(before, now)) {
                steps.add(step(Movement.Kind.PERSON, day, before, now));
            }
            before = now;
        }
        return steps;
    }

    private static Step step(
            Movement.Kind kind, LocalDate day, @Nullable Cell from, @Nullable Cell to) {
        return new Step(kind, day, from, to);
    }
}
