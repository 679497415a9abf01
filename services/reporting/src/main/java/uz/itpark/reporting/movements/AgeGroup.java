package uz.itpark.reporting.movements;

import java.time.LocalDate;

/**
 * Youth are those of 14 to 30 years (the law on state youth policy): until the day of the 31st
 * birthday, which for a person born on 29 February is 28 February.
 */
public enum AgeGroup {
    YOUTH("youth"),
    ADULT("adult");

    private static final int YEARS = 31;

    private final String code;

    AgeGroup(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** First day as an adult. */
    public static LocalDate adultFrom(LocalDate birthDate) {
        return birthDate.plusYears(YEARS);
    }

    public static AgeGroup on(LocalDate day, LocalDate birthDate) {
        return day.isBefore(adultFrom(birthDate)) ? YOUTH : ADULT;
    }
}
