package uz.itpark.employment.workers;

import org.bson.Document;
import org.bson.types.Binary;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * How workers' numbers are hashed at present; the same for all instances.
 *
 * @param chain versions of the keys: the first hashes the number, each further one the hash before
 * @param open versions whose hash every entry has; two of them while keys are being changed
 * @param retiring whether entries may still have hashes that are no longer open
 * @param salt goes into the identifiers given out from now on; nothing given out under an earlier
 *     one can be found out any more, be it with all keys
 * @param carriedOver whether the identifiers of earlier releases, which are hashes themselves, have
 *     their entries
 */
record Numbering(
        List<Integer> chain,
        List<Integer> open,
        boolean retiring,
        Binary salt,
        boolean carriedOver) {

    private static final int SALT_BYTES = 16;

    Numbering {
        chain = List.copyOf(chain);
        open = List.copyOf(open);
    }

    static Numbering first(int version) {
        return new Numbering(List.of(version), List.of(version), false, freshSalt(), false);
    }

    static Binary freshSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Binary(salt);
    }

    int newest() {
        return chain.getLast();
    }

    boolean isRotating() {
        return open.size() > 1 || retiring;
    }

    /** Whether numbers are looked for under the same hashes. */
    boolean opensSameAs(Numbering other) {
        return open.equals(other.open);
    }

    /** Entries get a hash under a further key, beside the one they have. */
    Numbering opening(int version) {
        List<Integer> longer = new ArrayList<>(chain);
        longer.add(version);
        return new Numbering(longer, List.of(newest(), version), false, freshSalt(), carriedOver);
    }

    /** All entries have one under the newest key: the others can go. */
    Numbering closing() {
        return new Numbering(chain, List.of(newest()), true, salt, carriedOver);
    }

    Numbering retired() {
        return new Numbering(chain, open, false, salt, carriedOver);
    }

    Numbering salted() {
        return new Numbering(chain, open, retiring, freshSalt(), carriedOver);
    }

    Numbering carried() {
        return new Numbering(chain, open, retiring, salt, true);
    }

    Document write(String id, long revision) {
        return new Document("_id", id)
                .append("revision", revision)
                .append("chain", chain)
                .append("open", open)
                .append("retiring", retiring)
                .append("salt", salt)
                .append("carriedOver", carriedOver);
    }

    static Numbering read(Document document) {
        return new Numbering(
                document.getList("chain", Integer.class),
                document.getList("open", Integer.class),
                document.getBoolean("retiring"),
                document.get("salt", Binary.class),
                document.getBoolean("carriedOver"));
    }
}
