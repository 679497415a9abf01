package uz.itpark.reporting.figures;

import org.springframework.http.HttpStatus;

import uz.itpark.reporting.forms.Observation;
import uz.itpark.web.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** The rows of an answer: once there are too many they are only counted, for a 413 that says so. */
final class Rows {

    /** As many as an answer may have. */
    static final int MOST = 100_000;

    /** A question that may have more is not even counted out. */
    private static final int MOST_COUNTED = 5_000_000;

    private final List<Observation> kept = new ArrayList<>();
    private long count;

    /**
     * @param atMost groups times periods
     */
    Rows(long atMost) {
        if (atMost > MOST_COUNTED) {
            throw tooMany("up to " + atMost);
        }
    }

    void add(Supplier<Observation> row) {
        count++;
        if (count <= MOST) {
            kept.add(row.get());
        } else {
            kept.clear();
        }
    }

    List<Observation> complete() {
        if (count > MOST) {
            throw tooMany(String.valueOf(count));
        }
        return Collections.unmodifiableList(kept);
    }

    private static Problem tooMany(String rows) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-rows",
                "the answer would have " + rows + " rows; at most " + MOST + " are given");
    }
}
