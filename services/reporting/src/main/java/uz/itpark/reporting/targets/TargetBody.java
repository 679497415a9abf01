package uz.itpark.reporting.targets;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

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
        Target.Baseline baseline,
        Target.Goal goal,
        Instant setAt,
        Instant asKnownAt,
        LocalDate on,
        long current,
        BigDecimal expected,
        BigDecimal share,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal requiredPerMonth,
        boolean onTrack) {

    /** Of the version, and after a dot of its progress, which changes by itself. */
    String tag() {
        return "\"%d.%08x\"".formatted(version, Objects.hash(definitions, on, current));
    }

    /** The version's part of tags, for whoever wants to change what he has seen. */
    static String versions(String tags) {
        return tags.replaceAll("\\.[0-9a-f]{8}\"", "\"");
    }

    static TargetBody of(Target target, Instant asKnownAt, Progress progress) {
        return new TargetBody(
                target.code(),
                target.version(),
                target.title(),
                target.figure(),
                target.unit(),
                target.filters(),
                target.definitions(),
                target.baseline(),
                target.goal(),
                target.setAt(),
                asKnownAt,
                progress.on(),
                progress.current(),
                progress.expected(),
                progress.share(),
                progress.progress(),
                progress.requiredPerMonth(),
                progress.onTrack());
    }
}
