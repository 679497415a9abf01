package uz.itpark.web;

import java.util.regex.Pattern;

/**
 * Personal numbers of Uzbekistan (PINFL: 14 digits, of which the second to seventh are a birth date
 * as DDMMYY) where none belongs: in names, identifiers, addresses. The check digit plays no part,
 * for numbers that do not check are in use.
 */
public final class PersonalNumbers {

    /** A run of 14 digits with a date in it, whatever stands around it. */
    private static final String DATED =
            "[1-6](?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{9}(?![0-9])";

    /** A time as programs write it into identifiers: 20260705123000. */
    private static final String TIME =
            "20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]{3}";

    /**
     * One that was mistyped. Between letters it is taken for a part of something hexadecimal, which
     * has such runs by chance.
     */
    private static final String MISTYPED =
            "(?<![A-Za-z])(?!" + TIME + ")[1-6][0-9]{13}(?![0-9A-Za-z])";

    private static final Pattern RUN =
            Pattern.compile("(?<![0-9])(?:" + DATED + "|" + MISTYPED + ")");

    private PersonalNumbers() {}

    /** Whether one stands in the text, as a run of digits of its own. */
    public static boolean standIn(String text) {
        return RUN.matcher(text).find();
    }

    /** The text with a star for every digit of every such number but the first. */
    public static String masked(String text) {
        return RUN.matcher(text).replaceAll(run -> run.group().charAt(0) + "*".repeat(13));
    }
}
