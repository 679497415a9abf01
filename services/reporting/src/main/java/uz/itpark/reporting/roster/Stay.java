package uz.itpark.reporting.roster;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.movements.AgeGroup;
import uz.itpark.reporting.movements.Cell;

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

    /** A job's stays as known at an instant, in the order of their days. */
    public static List<Stay> of(EmploymentState job, Instant knownAt) {
        LocalDate adult = AgeGroup.adultFrom(job.birthDate());
        List<Stay> stays = new ArrayList<>(job.spells().size());
        for (Spell spell : job.spells()) {
            if (spell.knownAt(knownAt)) {
                boolean ages =
                        spell.from().isBefore(adult)
                                && (spell.to() == null || adult.isBefore(spell.to()));
                stays.add(stay(job, spell, spell.from(), ages ? adult : spell.to()));
                if (ages) {
                    stays.add(stay(job, spell, adult, spell.to()));
                }
            }
        }
        stays.sort(Comparator.comparing(Stay::from));
        return stays;
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
