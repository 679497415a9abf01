package uz.itpark.reporting.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Moves what is told of a part by 1 to 3, up or down. By how much is drawn from what stands behind
 * the number and a secret: the same jobs are moved the same way whichever question, day or vintage
 * they are asked in, so that asking again gives no average; and another job is another draw, so
 * that a difference of two answers does not show it.
 *
 * <p>After the cell-key method of the Australian Bureau of Statistics (Fraser and Wooton 2005),
 * recommended for the European census of 2021.
 */
public final class Perturbation {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int[] MOVES = {-3, -2, -1, 1, 2, 3};

    /** No count that is told is smaller; a difference may be. */
    private static final int SMALLEST = 5;

    private final SecretKeySpec secret;
    private final Map<String, Long> keys = new ConcurrentHashMap<>();

    /**
     * @param secret kept for ever: with another one, everything is drawn again
     */
    public Perturbation(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * @param byCompany how much of the value each company contributes
     */
    public long perturbed(long value, Map<String, Long> byCompany) {
        long key = 0;
        for (var each : byCompany.entrySet()) {
            key += each.getValue() * keys.computeIfAbsent(each.getKey(), this::key);
        }
        long drawn = mac(ByteBuffer.allocate(Long.BYTES).putLong(key).array());
        long moved = value + MOVES[(int) Math.floorMod(drawn, (long) MOVES.length)];
        return value >= SMALLEST ? Math.max(SMALLEST, moved) : moved;
    }

    private long key(String company) {
        return mac(company.getBytes(UTF_8));
    }

    private long mac(byte[] of) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return ByteBuffer.wrap(mac.doFinal(of)).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
