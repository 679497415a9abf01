package uz.itpark.employment.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under keys of several versions. Sealed are four bytes of the version, twelve of the
 * nonce, and the text with its tag; the place it is kept at is sealed in, so that nothing can be
 * put elsewhere.
 */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final TreeMap<Integer, SecretKeySpec> keys = new TreeMap<>();
    private final int newest;
    private final SecureRandom random = new SecureRandom();

    private Seal(String keyFile) {
        int last = -1;
        for (String line : keyFile.strip().lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a line is <version>:<base64 of the key>");
            }
            byte[] key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalArgumentException("the key has " + key.length + " bytes, not 32");
            }
            last = Integer.parseInt(line.substring(0, colon));
            keys.put(last, new SecretKeySpec(key, "AES"));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("the file holds no key");
        }
        newest = last;
    }

    static Seal read(String keyFile) {
        return new Seal(keyFile);
    }

    byte[] seal(String place, byte[] text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, newest, nonce, place, ByteBuffer.wrap(text));
        return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                .putInt(newest)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(String place, byte[] sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        int version = bytes.getInt();
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        return run(Cipher.DECRYPT_MODE, version, nonce, place, bytes);
    }

    private byte[] run(int mode, int version, byte[] nonce, String place, ByteBuffer input) {
        SecretKeySpec key = keys.get(version);
        if (key == null) {
            throw new IllegalStateException("the key of version " + version + " is not there");
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(input.array(), input.position(), input.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + place + " cannot be read", e);
        }
    }
}
