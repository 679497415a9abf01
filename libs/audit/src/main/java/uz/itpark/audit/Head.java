package uz.itpark.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a chain ends: its last link, noted in a file. The file is written after the link and before
 * whoever waits for it is told, so that no entry that was acknowledged can go unnoticed.
 *
 * @param number 0 before the first link
 */
record Head(long number, String seal) {

    static final Head NONE = new Head(0, "");

    /** What the file notes; empty where there is none. */
    static Optional<Head> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw new IOException(file + " notes no end of a chain");
        }
        return Optional.of(new Head(Long.parseLong(parts[0]), parts[1]));
    }

    /** Notes it, unless another process of the same volume has noted a later one. */
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (read(file).map(noted -> noted.number() > number).orElse(false)) {
            return;
        }
        Path whole = Files.createTempFile(folder, ".head", "");
        Files.writeString(whole, number + " " + seal + "\n");
        Files.move(
                whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
