package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A figure as it is answered, whatever the form.
 *
 * @param figure its name in the address, as {@code job-flows}
 * @param unit what is counted, as {@code persons}
 * @param asKnownAt the instant whose knowledge it reflects
 * @param recordedThrough newest instant of recording among what is counted, null where nothing is;
 *     {@code asKnownAt} itself where that was asked for, so that a vintage stays what it is
 * @param by the breakdown: what comes after the period in the dimensions
 * @param measures their names, in the order of every observation's values
 * @param observations sorted by period, then by the breakdown, nulls first
 */
public record Answer(
        String figure,
        String unit,
        Instant asKnownAt,
        @Nullable Instant recordedThrough,
        List<String> by,
        List<String> measures,
        List<Observation> observations) {

    /** Version of the definitions that all figures follow. */
    public static final String DEFINITIONS = "2026-1";

    public static final String PERIOD = "period";
    public static final String STATUS = "status";
    public static final String OBSERVATION_STATUS = "observationStatus";

    /** What an observation's status is called: where companies are told apart by theirs, not so. */
    public String statusName() {
        return by.contains(STATUS) ? OBSERVATION_STATUS : STATUS;
    }
}
