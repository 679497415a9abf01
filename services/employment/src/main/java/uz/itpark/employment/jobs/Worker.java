package uz.itpark.employment.jobs;

import uz.itpark.contracts.employment.Gender;

import java.time.LocalDate;

/** A person, known by an identifier and never by the personal number. */
public record Worker(String id, LocalDate birthDate, Gender gender) {

    private static final String NONE = "";

    /** One whose identifier is still to be found; not to be kept so. */
    public static Worker unidentified(LocalDate birthDate, Gender gender) {
        return new Worker(NONE, birthDate, gender);
    }

    public boolean isIdentified() {
        return !id.equals(NONE);
    }

    public Worker identifiedAs(String identifier) {
        return new Worker(identifier, birthDate, gender);
    }
}
