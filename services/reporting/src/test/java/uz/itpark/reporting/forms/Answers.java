package uz.itpark.reporting.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers to write and read back. */
final class Answers {

    static final Instant KNOWN = Instant.parse("2022-11-01T10:15:00.250Z");

    private Answers() {}

    /** Two measures by region and center: with a center that would be a formula, and gaps. */
    static Answered withGaps() {
        return answered(
                "job-creation",
                List.of("region", "center"),
                List.of("net", "netRate"),
                List.of(
                        row("2022-Q1", "A", keys("UZ-SA", null), -3L, new BigDecimal("-0.500000")),
                        row("2022-Q1", "A", keys("UZ-TK", "=1+1"), 0L, null),
                        row("2022-Q2", "P", keys("UZ-SA", "\"a,\r\nb"), 7L, new BigDecimal("0.1")),
                        row("2022-Q2", "C", keys("UZ-TK", null), null, null)));
    }

    /** Companies, told apart by their own status. */
    static Answered byStatus() {
        return answered(
                "companies",
                List.of("status"),
                List.of("value"),
                List.of(
                        row("2022-04-14", "A", keys("REGISTERED"), 3L),
                        row("2022-04-14", "A", keys("SUSPENDED"), 1L)));
    }

    static Answered withNothing() {
        return answered("headcount", List.of("region"), List.of("value"), List.of());
    }

    /** Every region's centers by day, few of them: a cube of which little is filled. */
    static Answered sparse(int rows) {
        Observation[] observations = new Observation[rows];
        for (int i = 0; i < rows; i++) {
            String day = "day-%07d".formatted(i);
            observations[i] = row(day, "A", keys("c-%07d".formatted(i)), (long) i);
        }
        return answered("jobs", List.of("center"), List.of("value"), Arrays.asList(observations));
    }

    static Answered answered(
            String figure, List<String> by, List<String> measures, List<Observation> rows) {
        Answer answer = new Answer(figure, "employments", KNOWN, KNOWN, by, measures, rows);
        return Answered.of(
                answer, new TreeMap<>(Map.of("by", String.join(",", by), "from", "2022-01-01")));
    }

    static List<String> keys(String... values) {
        return Arrays.asList(values);
    }

    static Observation row(String period, String status, List<String> key, Object... values) {
        return Observation.of(period, key, Arrays.asList(values), status);
    }
}
