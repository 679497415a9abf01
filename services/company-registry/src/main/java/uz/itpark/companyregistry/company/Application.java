package uz.itpark.companyregistry.company;

import uz.itpark.web.Fields;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An application for residency.
 *
 * @param tin tax identification number, nine digits
 */
public record Application(String tin, Details details) {

    public static final Predicate<String> TIN = Pattern.compile("[0-9]{9}").asMatchPredicate();

    /** Reads it, noting faults. */
    public static Application from(Fields fields, LocalDate today) {
        return new Application(
                fields.requiredText("tin", TIN, "invalid-tin", "nine digits"),
                Details.from(fields, today));
    }
}
