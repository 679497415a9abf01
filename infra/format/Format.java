import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every Java file of the project to google-java-format's AOSP style.
 *
 * <p>{@code check ROOT} names the files that differ and exits with 1; {@code write ROOT} mends
 * them.
 */
final class Format {

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> unformatted = new ArrayList<>();
        for (Path file : sources(Path.of(args[1]).normalize())) {
            String found = Files.readString(file);
            String wanted =
                    formatter.formatSourceAndFixImports(
                            RemoveUnusedImports.removeUnusedImports(found));
            if (!wanted.equals(found)) {
                unformatted.add(file);
                if (write) {
                    Files.writeString(file, wanted);
                }
            }
        }
        if (!write && !unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println(
                    "mend with: mvn -q process-sources -pl infra/format -Dformat.mode=write");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !root.relativize(file).toString().matches("(.*/)?(target|\\.[^/]+)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
