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

    @GetExchange("/v1/figures/{figure}")
    @Nullable Figure figure(
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> question);

    @GetExchange("/v1/targets")
    @Nullable Targets targets();

    /**
     * An answer.
     *
     * @param observations by dimension and measure; sorted by dimensions
     */
    record Figure(
            String figure,
            String definitions,
            Instant asKnownAt,
            @Nullable Instant recordedThrough,
            List<String> dimensions,
            List<Map<String, @Nullable Object>> observations) {

        /** Sum of a measure over all rows. */
        public long total(String measure) {
            return observations.stream().mapToLong(row -> number(row, measure)).sum();
        }

        /** 0 where there is none. */
        public static long number(Map<String, @Nullable Object> row, String measure) {
            return row.get(measure) instanceof Number number ? number.longValue() : 0;
        }
    }

    record Targets(List<Target> items) {}

    /**
     * A target and how far it has come.
     *
     * @param share part of the goal reached; 1 is all
     */
    record Target(
            String code,
            String title,
            Goal goal,
            LocalDate on,
            long current,
            BigDecimal share,
            @Nullable BigDecimal requiredPerMonth,
            @JsonProperty("onTrack") boolean onTrack) {}

    record Goal(long value, LocalDate by) {}
}
