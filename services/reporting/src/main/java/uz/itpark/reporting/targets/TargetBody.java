package uz.itpark.reporting.targets;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.ETags;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;

/** A target as it is answered, with its progress; see {@link Target} and {@link Progress}. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TargetBody(
        String code,
        int version,
        String title,
        String figure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unit,
        SortedMap<String, String> filters,
        String definitions,
        Baseline baseline,
        Target.Goal goal,
        Instant setAt,
        Instant asKnownAt,
        LocalDate on,
        @Nullable Long current,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal share,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal requiredPerMonth,
        @Nullable Boolean onTrack) {

    /** See {@link Target.Baseline}; the value is null where it may not be told. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Baseline(LocalDate on, @Nullable Long value) {}

    /** Of the version and of its progress, which changes by itself. */
    String tag() {
        return ETags.of(version, Objects.hash(definitions, on, current));
    }

    /**
     * @param on the day that the progress is of
     * @param progress null where it may not be told
     */
    static TargetBody of(
            Target target, Instant asKnownAt, LocalDate on, @Nullable Progress progress) {
        Target.Baseline baseline = target.baseline();
        return new TargetBody(
                target.code(),
                target.version(),
                target.title(),
                target.figure(),
                target.unit(),
                target.filters(),
                target.definitions(),
                new Baseline(baseline.on(), progress == null ? null : baseline.value()),
                target.goal(),
                target.setAt(),
                asKnownAt,
                on,
                progress == null ? null : progress.current(),
                progress == null ? null : progress.expected(),
                progress == null ? null : progress.share(),
                progress == null ? null : progress.progress(),
                progress == null ? null : progress.requiredPerMonth(),
                progress == null ? null : progress.onTrack());
    }
}
