package uz.itpark.employment.workers;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the workers' hashes (HMAC-SHA-256, of which 16 bytes are kept), by version. */
final class WorkerKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int BYTES = 16;

    private final Map<Integer, Mac> keyed = new HashMap<>();
    private final int newest;

    private WorkerKeys(String keyFile) {
        int last = 0;
        for (String line : keyFile.strip().lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a line is <version>:<base64 of the key>");
            }
            byte[] key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
            if (key.length < SHORTEST_KEY) {
                throw new IllegalArgumentException(
                        "the key has " + key.length + " bytes, not " + SHORTEST_KEY);
            }
            last = Integer.parseInt(line.substring(0, colon));
            keyed.put(last, keyed(key));
        }
        if (keyed.isEmpty()) {
            throw new IllegalArgumentException("the file holds no key");
        }
        newest = last;
    }

    static WorkerKeys read(String keyFile) {
        return new WorkerKeys(keyFile);
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Of the last line. */
    int newest() {
        return newest;
    }

    boolean haveAll(Collection<Integer> versions) {
        return keyed.keySet().containsAll(versions);
    }

    /** The keyed hash of the parts one after the other. */
    byte[] hash(int version, byte[]... parts) {
        Mac key = keyed.get(version);
        if (key == null) {
            throw new IllegalStateException("the key of version " + version + " is not there");
        }
        try {
            Mac mac = (Mac) key.clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return Arrays.copyOf(mac.doFinal(), BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the keyed hash cannot be copied", e);
        }
    }
}
