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
        /** {@code YYYY-Qn}. */
        QUARTER,
        /** One of those allowed. */
        CHOICE,
        /** Nine digits. */
        TIN,
        /** A center's id, or blank for none. */
        CENTER,
        /** Letters, digits and punctuation. */
        CODE,
        /** A whole number from 1 to the one allowed. */
        NUMBER,
        /** What a page gave as next. */
        CURSOR
    }

    public static Parameter date(String name, String description) {
        return new Parameter(name, Type.DATE, false, List.of(), "invalid-date", null, description);
    }

    public static Parameter quarter(String name, String description) {
        return new Parameter(
                name, Type.QUARTER, false, List.of(), "invalid-quarter", null, description);
    }

    public static Parameter instant(String name, String description) {
        return new Parameter(
                name, Type.INSTANT, false, List.of(), "invalid-instant", null, description);
    }

    static Parameter number(String name, int most, String description) {
        List<String> allowed = List.of(String.valueOf(most));
        return new Parameter(
                name, Type.NUMBER, false, allowed, "invalid-number", null, description);
    }

    static Parameter cursor(String name, String description) {
        return new Parameter(
                name, Type.CURSOR, false, List.of(), "invalid-cursor", null, description);
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
            case QUARTER -> "a quarter as 2022-Q1, from 2000 to 2100";
            case CHOICE -> (many ? "among " : "one of ") + String.join(", ", allowed);
            case TIN -> "a TIN of nine digits";
            case CENTER -> "the id of a center, or blank for none";
            case NUMBER -> "a whole number from 1 to " + allowed.getFirst();
            case CURSOR -> "what a page gave as next";
            case CODE -> "a code of at most 64 letters, digits, dots and hyphens";
        };
    }

    /** Whether a value can be one of this parameter; dates and instants are read by themselves. */
    boolean accepts(String value) {
        return switch (type) {
            case DATE, INSTANT -> !value.isEmpty();
            case QUARTER -> value.matches("(20[0-9]{2}|2100)-Q[1-4]");
            case CHOICE -> allowed.contains(value);
            case TIN -> value.matches("[0-9]{9}");
            case CENTER -> value.matches("[A-Za-z0-9_-]{0,64}");
            case NUMBER ->
                    value.matches("[1-9][0-9]{0,8}")
                            && Integer.parseInt(value) <= Integer.parseInt(allowed.getFirst());
            case CURSOR -> value.matches("[A-Za-z0-9._-]{1,200}");
            case CODE -> value.matches("[A-Za-z0-9._-]{1,64}");
        };
    }
}
