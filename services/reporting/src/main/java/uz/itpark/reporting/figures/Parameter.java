package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A parameter that a question may have. What is read by it is also described by it, so that the
 * description cannot drift.
 *
 * @param many whether it takes several values: repeated, or joined by commas
 * @param allowed the values there are; empty where any of the type will do
 * @param fault code of the fault of a value that is not among them
 * @param otherwise what holds where it is not given; null where nothing does
 */
public record Parameter(
        String name,
        Type type,
        boolean many,
        List<String> allowed,
        String fault,
        @Nullable String otherwise,
        String description) {

    /** Of one value. */
    public enum Type {
        /** {@code YYYY-MM-DD}. */
        DATE,
        /** RFC 3339. */
        INSTANT,
        /** One of those allowed. */
        CHOICE,
        /** Nine digits. */
        TIN,
        /** A center's id, or blank for none. */
        CENTER,
        /** Letters, digits and punctuation. */
        CODE
    }

    public static Parameter date(String name, String description) {
        return new Parameter(name, Type.DATE, false, List.of(), "invalid-date", null, description);
    }

    public static Parameter instant(String name, String description) {
        return new Parameter(
                name, Type.INSTANT, false, List.of(), "invalid-instant", null, description);
    }

    public static Parameter choice(
            String name, List<String> allowed, String fault, String description) {
        return new Parameter(name, Type.CHOICE, false, allowed, fault, null, description);
    }

    public static Parameter choices(
            String name, List<String> allowed, String fault, String description) {
        return new Parameter(name, Type.CHOICE, true, allowed, fault, null, description);
    }

    public static Parameter values(String name, Type type, String fault, String description) {
        return new Parameter(name, type, true, List.of(), fault, null, description);
    }

    Parameter otherwise(String value) {
        return new Parameter(name, type, many, allowed, fault, value, description);
    }

    /** What a value must be, in words. */
    String expectation() {
        return switch (type) {
            case DATE -> "a calendar date as 2021-03-01";
            case INSTANT -> "an instant as 2022-04-14T09:30:00.000Z";
            case CHOICE -> (many ? "among " : "one of ") + String.join(", ", allowed);
            case TIN -> "a TIN of nine digits";
            case CENTER -> "the id of a center, or blank for none";
            case CODE -> "a code of at most 64 letters, digits, dots and hyphens";
        };
    }

    /** Whether a value can be one of this parameter; dates and instants are read by themselves. */
    boolean accepts(String value) {
        return switch (type) {
            case DATE, INSTANT -> !value.isEmpty();
            case CHOICE -> allowed.contains(value);
            case TIN -> value.matches("[0-9]{9}");
            case CENTER -> value.matches("[A-Za-z0-9_-]{0,64}");
            case CODE -> value.matches("[A-Za-z0-9._-]{1,64}");
        };
    }
}
