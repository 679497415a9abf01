package uz.itpark.employment.workers;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Hashes numbers as the numbering says. */
final class Hashes {

    private static final HexFormat HEX = HexFormat.of();

    private final WorkerKeys keys;
    private final Numbering numbering;

    Hashes(WorkerKeys keys, Numbering numbering) {
        this.keys = keys;
        this.numbering = numbering;
    }

    /** As it is kept: {@code <version>:<32 hexadecimal digits>}. */
    static String text(int version, String hex) {
        return version + ":" + hex;
    }

    static boolean isOf(int version, String hash) {
        return hash.startsWith(version + ":");
    }

    /** A hash for every open version, the elder first. */
    List<String> of(Pinfl number) {
        List<String> open = new ArrayList<>();
        byte[] hash = number.digits();
        for (int version : numbering.chain()) {
            hash = keys.hash(version, hash);
            if (numbering.open().contains(version)) {
                open.add(text(version, HEX.formatHex(hash)));
            }
        }
        return open;
    }

    /** The hash under the newest key that follows from the one before. */
    String next(String hash) {
        byte[] before = HEX.parseHex(hash, hash.indexOf(':') + 1, hash.length());
        return text(numbering.newest(), HEX.formatHex(keys.hash(numbering.newest(), before)));
    }

    /**
     * The identifier for a number met for the first time, {@code w<key version>-<32 hexadecimal
     * digits>}. The same as long as the salt is: were an entry lost with the last second of a
     * database, the same report sent again would end under the same identifier.
     */
    String identifier(Pinfl number) {
        byte[] hash = keys.hash(numbering.newest(), numbering.salt().getData(), number.digits());
        return "w" + numbering.newest() + "-" + HEX.formatHex(hash);
    }
}
