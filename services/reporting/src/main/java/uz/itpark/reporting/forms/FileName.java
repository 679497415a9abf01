package uz.itpark.reporting.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What an answer is called as a file: figure, period and vintage, as {@code
 * headcount_2022-01--2022-04_known-20220501T101500Z.csv}.
 */
final class FileName {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private FileName() {}

    static String of(Answer answer, Format format) {
        String periods = periods(answer.observations());
        return answer.figure()
                + (periods.isEmpty() ? "" : "_" + periods)
                + "_known-"
                + instant(answer.asKnownAt())
                + "."
                + format.extension();
    }

    private static String periods(List<Observation> observations) {
        if (observations.isEmpty()) {
            return "";
        }
        String first = observations.getFirst().period();
        String last = observations.getLast().period();
        // ISO 8601 writes a range with two hyphens where a slash cannot be.
        return (first.equals(last) ? first : first + "--" + last).replace("/", "--");
    }

    private static String instant(Instant instant) {
        int millis = instant.getNano() / 1_000_000;
        return INSTANT.format(instant) + (millis == 0 ? "" : ".%03d".formatted(millis)) + "Z";
    }
}
