package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The parts of a position that change; a part that is null stays.
 *
 * @param centerGiven whether the center changes: to {@code center}, or to none where that is null
 */
public record PositionChange(
        @Nullable String occupation,
        @Nullable String region,
        boolean centerGiven,
        @Nullable String center,
        @Nullable BigDecimal fte) {

    Position applyTo(Position before) {
        return new Position(
                Objects.requireNonNullElse(occupation, before.occupation()),
                Objects.requireNonNullElse(region, before.region()),
                centerGiven ? center : before.center(),
                Objects.requireNonNullElse(fte, before.fte()));
    }
}
