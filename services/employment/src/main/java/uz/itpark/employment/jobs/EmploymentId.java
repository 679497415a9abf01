package uz.itpark.employment.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of an employment: its employer's TIN and 96 bits of a hash of the reference it was
 * first reported under. Whoever knows both can compute it, so no counter and no look-up is needed.
 */
public final class EmploymentId {

    private static final int BYTES = 12;

    private static final Pattern FORM = Pattern.compile("([0-9]{9})-[0-9a-f]{24}");

    private EmploymentId() {}

    /** TIN of the company it is of; empty where the text has not the form of such an identifier. */
    public static Optional<String> employer(String id) {
        Matcher matched = FORM.matcher(id);
        return matched.matches() ? Optional.of(matched.group(1)) : Optional.empty();
    }

    public static String of(String employer, String reference) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(reference.getBytes(UTF_8));
            return employer + "-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
