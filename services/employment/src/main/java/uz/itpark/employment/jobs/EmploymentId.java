package uz.itpark.employment.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier of an employment: its employer's TIN and 96 bits of a hash of the reference it was
 * first reported under. Whoever knows both can compute it, so no counter and no look-up is needed.
 */
public final class EmploymentId {

    private static final int BYTES = 12;

    private EmploymentId() {}

    public static String of(String employer, String reference) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(reference.getBytes(UTF_8));
            return employer + "-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
