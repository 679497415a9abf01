package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Consecutive park days of a job in one cell.
 *
 * @param to the day after the last; null while no end is known
 */
public record Stay(
        EmploymentState job, Spell spell, LocalDate from, @Nullable LocalDate to, Cell cell) {

    /** The primary job: most of a full-time job, then longest, then smallest TIN and reference. */
    public static final Comparator<Stay> PRIMARY =
            Comparator.comparing((Stay stay) -> stay.spell.fte())
                    .reversed()
                    .thenComparing(stay -> stay.spell.start())
                    .thenComparing(stay -> stay.job.employer())
                    .thenComparing(stay -> stay.job.reference());

    /** A job's stays as known at an instant, in the order of their days. */
    public static List<Stay> of(EmploymentState job, Instant knownAt) {
        List<Stay> stays = new ArrayList<>(job.spells().size());
        for (Spell spell : job.spells()) {
            if (spell.knownAt(knownAt)) {
                add(job, spell, stays);
            }
        }
        stays.sort(Comparator.comparing(Stay::from));
        return stays;
    }

    /** All that were ever known. */
    public static List<Stay> ever(EmploymentState job) {
        List<Stay> stays = new ArrayList<>(job.spells().size());
        job.spells().forEach(spell -> add(job, spell, stays));
        return stays;
    }

    /** Two where the worker grows up meanwhile. */
    private static void add(EmploymentState job, Spell spell, List<Stay> stays) {
        LocalDate adult = AgeGroup.adultFrom(job.birthDate());
        boolean ages =
                spell.from().isBefore(adult) && (spell.to() == null || adult.isBefore(spell.to()));
        stays.add(stay(job, spell, spell.from(), ages ? adult : spell.to()));
        if (ages) {
            stays.add(stay(job, spell, adult, spell.to()));
        }
    }

    private static Stay stay(
            EmploymentState job, Spell spell, LocalDate from, @Nullable LocalDate to) {
        Cell cell =
                new Cell(
                        job.employer(),
                        spell.center(),
                        spell.region(),
                        job.gender().name(),
                        AgeGroup.on(from, job.birthDate()).code());
        return new Stay(job, spell, from, to, cell);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
