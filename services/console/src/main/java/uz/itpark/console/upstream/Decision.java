package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** A decision that was taken of a company or a center. */
public record Decision(
        String decision,
        LocalDate effectiveOn,
        @Nullable String orderNumber,
        @Nullable String reason,
        Instant recordedAt) {}
