package uz.itpark.reporting.oracle;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Spell;

import java.time.LocalDate;

/** Where a park job is counted on a day. */
record Place(EmploymentState job, Spell spell, LocalDate day) {

    @Nullable String of(String dimension) {
        return switch (dimension) {
            case "company" -> job.employer();
            case "center" -> spell.center();
            case "region" -> spell.region();
            case "gender" -> job.gender().name();
            case "ageGroup" -> day.isBefore(thirtyFirstBirthday()) ? "youth" : "adult";
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    /** Whoever was born on 29 February turns 31 on 28 February: 31 years on is no leap year. */
    private LocalDate thirtyFirstBirthday() {
        LocalDate born = job.birthDate();
        boolean leapDay = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        return LocalDate.of(
                born.getYear() + 31, born.getMonthValue(), leapDay ? 28 : born.getDayOfMonth());
    }

    boolean startsToday() {
        return spell.start().equals(day);
    }

    boolean isLastDayWorked() {
        return day.plusDays(1).equals(spell.to()) && spell.exit() == Spell.Exit.SEPARATED;
    }
}
