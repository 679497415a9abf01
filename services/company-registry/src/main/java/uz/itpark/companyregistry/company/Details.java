package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.Fields;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a company says of itself and may change.
 *
 * @param activity OKED code such as {@code 62.01.0}
 * @param region ISO 3166-2:UZ
 * @param director personal data: never in an event
 * @param email personal data: never in an event
 */
public record Details(
        String name,
        String activity,
        String region,
        @Nullable String address,
        @Nullable String director,
        @Nullable String email,
        @Nullable LocalDate foundedOn) {

    private static final Predicate<String> OKED =
            Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]").asMatchPredicate();
    private static final Predicate<String> EMAIL =
            Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+").asMatchPredicate();
    private static final LocalDate EARLIEST_FOUNDING = LocalDate.of(1900, 1, 1);

    /** Reads all of them, noting faults. */
    public static Details from(Fields fields, LocalDate today) {
        return new Details(
                fields.requiredText("name", 300),
                fields.requiredText(
                        "activity", OKED, "invalid-activity", "an OKED code as 62.01.0"),
                fields.requiredRegion("region"),
                fields.text("address", 500),
                fields.text("director", 300),
                email(fields),
                fields.date("foundedOn", EARLIEST_FOUNDING, today));
    }

    /** These with the fields given put in their place (RFC 7396): null takes one away. */
    Details patched(Fields patch, LocalDate today) {
        return new Details(
                patch.has("name") ? patch.requiredText("name", 300) : name,
                patch.has("activity")
                        ? patch.requiredText(
                                "activity", OKED, "invalid-activity", "an OKED code as 62.01.0")
                        : activity,
                patch.has("region") ? patch.requiredRegion("region") : region,
                patch.has("address") ? patch.text("address", 500) : address,
                patch.has("director") ? patch.text("director", 300) : director,
                patch.has("email") ? email(patch) : email,
                patch.has("foundedOn")
                        ? patch.date("foundedOn", EARLIEST_FOUNDING, today)
                        : foundedOn);
    }

    /** Whether what the public register shows of them is the same. */
    boolean sameProfile(Details other) {
        return Objects.equals(name, other.name)
                && Objects.equals(activity, other.activity)
                && Objects.equals(region, other.region);
    }

    private static @Nullable String email(Fields fields) {
        return fields.text("email", EMAIL, "invalid-email", "an e-mail address");
    }
}
