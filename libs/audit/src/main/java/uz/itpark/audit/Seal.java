package uz.itpark.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals links: HMAC-SHA256 over all that a link says, with a key kept apart from the database. */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    private Seal(SecretKeySpec key) {
        this.key = key;
    }

    /** With the key of a file. */
    static Seal of(Path file) {
        try {
            String line = Files.readString(file).strip();
            byte[] key = Base64.getDecoder().decode(line.substring(line.indexOf(':') + 1));
            if (key.length < SHORTEST_KEY) {
                throw new IllegalStateException(
                        file + " needs a key of " + SHORTEST_KEY + " bytes");
            }
            return new Seal(new SecretKeySpec(key, ALGORITHM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hexadecimal. Lengths go in too: no two links say the same bytes. */
    String of(String trail, long number, String previous, List<String> entries) {
        try {
            var bytes = new ByteArrayOutputStream();
            var data = new DataOutputStream(bytes);
            write(data, trail);
            data.writeLong(number);
            write(data, previous);
            data.writeInt(entries.size());
            for (String entry : entries) {
                write(data, entry);
            }
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes.toByteArray()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    private static void write(DataOutputStream data, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
