package uz.itpark.employment.workers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Workers by HMAC-SHA-256 of their personal number. Without the key, which is kept apart from the
 * data, nobody can go back from the identifier to the number, nor try all numbers.
 */
public final class WorkerIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final int keyVersion;
    private final Mac keyed;

    WorkerIds(int keyVersion, byte[] key) {
        this.keyVersion = keyVersion;
        this.keyed = keyed(new SecretKeySpec(key, ALGORITHM));
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Reads {@code <version>:<base64 of at least 32 bytes>}; of several lines the last one counts.
     */
    static WorkerIds read(String keyFile) {
        String line = keyFile.strip().lines().reduce((_, last) -> last).orElse("");
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a line is <version>:<base64 of the key>");
        }
        byte[] key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
        if (key.length < 32) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, not 32");
        }
        return new WorkerIds(Integer.parseInt(line.substring(0, colon)), key);
    }

    /** {@code w<key version>-<32 hexadecimal digits>}. */
    public String of(Pinfl pinfl) {
        try {
            Mac mac = (Mac) keyed.clone();
            byte[] hash = mac.doFinal(pinfl.digits().getBytes(US_ASCII));
            return "w" + keyVersion + "-" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the keyed hash cannot be copied", e);
        }
    }
}
