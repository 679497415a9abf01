package uz.itpark.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Personal numbers of nobody, each put in one place and then looked for everywhere. */
final class Canaries {

    private static final int DIGITS = 14;
    private static final int[] WEIGHTS = {7, 3, 1};

    private final Random random = new Random(14);
    private final Map<Long, String> places = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * A number: of a worker that could be, or with a wrong check digit, or without a birth date.
     */
    String mint(String place) {
        int kind = places.size() % 3;
        String number;
        do {
            LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(15_000));
            String date =
                    kind == 2
                            ? "%02d%02d%02d"
                                    .formatted(40 + random.nextInt(60), 13, random.nextInt(100))
                            : "%02d%02d%02d"
                                    .formatted(
                                            born.getDayOfMonth(),
                                            born.getMonthValue(),
                                            born.getYear() % 100);
            String thirteen =
                    (3 + random.nextInt(2)) + date + "%06d".formatted(random.nextInt(1_000_000));
            int check = check(thirteen);
            number = thirteen + (kind == 1 ? (check + 1) % 10 : check);
        } while (places.putIfAbsent(Long.parseLong(number), place) != null);
        counts.merge(place, 1, Integer::sum);
        return number;
    }

    private static int check(String thirteen) {
        int sum = 0;
        for (int i = 0; i < thirteen.length(); i++) {
            sum += (thirteen.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
    }

    /** A number that is looked for in files, too, and must be found. */
    void control(String number) {
        places.put(Long.parseLong(number), "control");
    }

    int count() {
        return places.size();
    }

    String told() {
        return String.format(
                Locale.ROOT, "%,d canaries in %d places", places.size(), counts.size());
    }

    /** The places whose canaries stand in a text. */
    List<String> in(CharSequence text) {
        Window window = new Window();
        for (int i = 0; i < text.length(); i++) {
            window.see(text.charAt(i));
        }
        return window.found;
    }

    /** Of every file below, each byte of it: {@code file: place}. */
    List<String> inFiles(Path directory) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                inFile(file).forEach(place -> found.add(directory.relativize(file) + ": " + place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<String> inFile(Path file) throws IOException {
        Window window = new Window();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > 0) {
                MappedByteBuffer bytes =
                        channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                while (bytes.hasRemaining()) {
                    window.see((char) (bytes.get() & 0xff));
                }
            }
        }
        return window.found;
    }

    /** The last fourteen characters, as long as they are digits. */
    private final class Window {
        private static final long MODULUS = 100_000_000_000_000L;
        private final List<String> found = new ArrayList<>();
        private long digits;
        private int length;

        void see(char c) {
            if (c < '0' || c > '9') {
                // Also texts of two bytes a character.
                if (c != 0) {
                    length = 0;
                }
                return;
            }
            digits = (digits * 10 + (c - '0')) % MODULUS;
            length++;
            if (length >= DIGITS && places.containsKey(digits)) {
                found.add(places.get(digits) + " " + digits);
            }
        }
    }
}
