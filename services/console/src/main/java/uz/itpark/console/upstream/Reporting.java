package uz.itpark.console.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The figures. */
public interface Reporting {

    /** Files that it writes a figure as. */
    List<String> FORMATS = List.of("csv", "xlsx", "json-stat", "sdmx-csv");

    /** What it cuts a time into, the finest first. */
    List<String> INTERVALS = List.of("day", "month", "quarter", "year");

    /** What it tells companies apart by. */
    List<String> STATUSES =
            List.of("APPLIED", "REGISTERED", "SUSPENDED", "REVOKED", "REJECTED", "WITHDRAWN");

    @GetExchange("/v1/figures/{figure}")
    @Nullable Figure figure(
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> question);

    @GetExchange("/v1/figures/{figure}/events")
    @Nullable Trail trail(
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> question);

    /** Of companies and centers. */
    @GetExchange("/v1/figures/{figure}/events")
    @Nullable RegisterTrail registerTrail(
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> question);

    @GetExchange("/v1/targets")
    @Nullable Targets targets();

    /**
     * An answer.
     *
     * @param observations by dimension, measure and {@code status}; sorted by dimensions
     */
    record Figure(
            String figure,
            String definitions,
            Instant asKnownAt,
            @Nullable Instant recordedThrough,
            List<String> dimensions,
            List<Map<String, @Nullable Object>> observations) {

        /** Status of an observation (SDMX): confidential. */
        private static final String SUPPRESSED = "C";

        private static final String STATUS = "status";

        /** What an observation's status is called where companies are told apart by theirs. */
        private static final String OBSERVATION_STATUS = "observationStatus";

        /** What an observation's status is called. */
        public String statusName() {
            return dimensions.contains(STATUS) ? OBSERVATION_STATUS : STATUS;
        }

        /** Of the only row; unknown where there is none. */
        public Amount only(String measure) {
            return observations.isEmpty()
                    ? Amount.UNKNOWN
                    : amount(observations.getFirst(), measure);
        }

        public static Amount amount(Map<String, @Nullable Object> row, String measure) {
            if (row.get(measure) instanceof Number number) {
                return new Amount.Told(number.longValue());
            }
            String status = row.containsKey(OBSERVATION_STATUS) ? OBSERVATION_STATUS : STATUS;
            return SUPPRESSED.equals(row.get(status)) ? Amount.SUPPRESSED : Amount.UNKNOWN;
        }
    }

    record Targets(List<Target> items) {}

    /**
     * A target and how far it has come.
     *
     * @param current null where it is suppressed, as is {@code share}
     * @param share part of the goal reached; 1 is all
     */
    record Target(
            String code,
            String title,
            Goal goal,
            LocalDate on,
            @Nullable Long current,
            @Nullable BigDecimal share,
            @Nullable BigDecimal requiredPerMonth,
            @JsonProperty("onTrack") @Nullable Boolean onTrack) {}

    record Goal(long value, LocalDate by) {}

    /**
     * What stands behind one observation.
     *
     * @param count items on all pages
     */
    record Trail(
            String figure,
            Instant asKnownAt,
            String period,
            String measure,
            long count,
            List<Traced> items,
            @Nullable String next) {}

    /**
     * What stands behind one observation of a register.
     *
     * @param value the observation's, which the amounts of all items add up to
     */
    record RegisterTrail(
            String figure,
            Instant asKnownAt,
            String period,
            String measure,
            long value,
            List<Registered> items,
            @Nullable String next) {}

    /**
     * @param amount what it adds to the number
     */
    record Registered(
            String id,
            String company,
            String name,
            String region,
            long amount,
            List<Decided> events) {}

    record Decided(
            String decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            Instant recordedAt) {}

    /**
     * @param day of a coming or going; null where the figure counts what is
     */
    record Traced(
            @Nullable LocalDate day,
            String company,
            @Nullable String center,
            String workerId,
            List<Employment> employments) {}

    record Employment(String id, String reference, List<Days> spells, List<Event> events) {}

    /**
     * @param to the day after the last; null while no end is known
     */
    record Days(LocalDate from, @Nullable LocalDate to, String region, BigDecimal fte) {}

    record Event(String id, String type, LocalDate effectiveOn, Instant recordedAt) {}
}
