package uz.itpark.reporting.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook so that the same sheets are the same bytes, whenever they are written: fastexcel
 * notes the time of writing as that of creation.
 */
final class Packing {

    private static final String PROPERTIES = "docProps/core.xml";

    /** The first day that the format knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Packing() {}

    /**
     * @param created what is noted instead
     */
    static void copy(Path workbook, Instant created, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile());
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (ZipEntry part : parts.stream().toList()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                packed.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        packed.write(dated(content.readAllBytes(), created));
                    } else {
                        content.transferTo(packed);
                    }
                }
            }
        }
    }

    private static byte[] dated(byte[] properties, Instant created) {
        return new String(properties, UTF_8)
                .replaceFirst("(?<=W3CDTF\">)[^<]*", created.toString())
                .getBytes(UTF_8);
    }
}
