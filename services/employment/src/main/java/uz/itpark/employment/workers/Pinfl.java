package uz.itpark.employment.workers;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.Gender;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal identification number of Uzbekistan: 14 digits, of which the first tells century and
 * gender (1 and 2: 1800s, 3 and 4: 1900s, 5 and 6: 2000s; odd for men), the next six the birth date
 * as DDMMYY, and the last checks the others (weights 7, 3, 1 repeated, modulo 10).
 *
 * <p>Its text never leaves this service; {@link #toString()} is masked.
 */
public final class Pinfl {

    private static final Pattern FORM = Pattern.compile("[1-6][0-9]{13}");
    private static final Pattern DIGITS = Pattern.compile("(?:\\p{Nd}[\\s._/-]{0,2}){10,}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s._/-]");
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int CHECKED_DIGITS = 13;

    private final String digits;
    private final LocalDate birthDate;

    private Pinfl(String digits, LocalDate birthDate) {
        this.digits = digits;
        this.birthDate = birthDate;
    }

    /** The number written so; empty unless it has 14 digits and names a date that exists. */
    public static Optional<Pinfl> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int century = 1800 + (text.charAt(0) - '1') / 2 * 100;
        try {
            return Optional.of(
                    new Pinfl(
                            text,
                            LocalDate.of(
                                    century + Integer.parseInt(text.substring(5, 7)),
                                    Integer.parseInt(text.substring(3, 5)),
                                    Integer.parseInt(text.substring(1, 3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What may be shown of a value that was given for something else: masked where it may hold a
     * personal number all the same, with whatever separators.
     */
    public static String shown(String given) {
        return DIGITS.matcher(given).find() ? masked(given) : given;
    }

    /** What may be shown of anything that was given as a personal number. */
    public static String masked(String given) {
        return given.length() < 2
                ? "*".repeat(given.length())
                : given.charAt(0) + "*".repeat(Math.min(given.length(), 14) - 1);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Gender gender() {
        return (digits.charAt(0) - '0') % 2 == 1 ? Gender.M : Gender.F;
    }

    /** Whether the last digit is what the others make it. */
    public boolean checks() {
        int sum = 0;
        for (int i = 0; i < CHECKED_DIGITS; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10 == digits.charAt(CHECKED_DIGITS) - '0';
    }

    byte[] digits() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the text has this number in it, with or without separators between the digits. */
    public boolean standsIn(String text) {
        return SEPARATORS.matcher(text).replaceAll("").contains(digits);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pinfl pinfl && pinfl.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked(digits);
    }
}
