package uz.itpark.feedclient;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file of events, never in memory as a whole. */
record FeedFile(Path path, Format format, boolean packed) {

    /** Throws {@link UsageFault} where there is no such file or its form is unknown. */
    static FeedFile of(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UsageFault(path + " is no file that can be read");
        }
        String name = path.getFileName().toString();
        Format format =
                Format.of(name)
                        .orElseThrow(() ->
                                new UsageFault(
                                        path + " must end in .json, .ndjson or .csv, perhaps .gz"));
        return new FeedFile(path, format, name.toLowerCase(Locale.ROOT).endsWith(".gz"));
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /** The bytes as they lie on the disk. */
    InputStream raw() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    /** The events, unpacked. */
    InputStream events() throws IOException {
        return packed ? new GZIPInputStream(raw(), 1 << 16) : raw();
    }

    /** A name beside this file that nothing has yet: what somebody mended stays untouched. */
    Path beside(String what, String extension) {
        for (int number = 1; ; number++) {
            String name =
                    "%s.%s%s.%s"
                            .formatted(
                                    path.getFileName(),
                                    what,
                                    number == 1 ? "" : "-" + number,
                                    extension);
            Path candidate = path.resolveSibling(name);
            if (Files.notExists(candidate)) {
                return candidate;
            }
        }
    }
}
