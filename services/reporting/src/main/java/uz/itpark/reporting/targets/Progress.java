package uz.itpark.reporting.targets;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a target has come on a day.
 *
 * @param on the day the progress is of: that of the vintage in Asia/Tashkent, but not before the
 *     baseline's and not after the goal's
 * @param current the figure on that day; of job creation, what was created from the baseline's day
 *     to that day, both included
 * @param expected where the straight line from baseline to goal stands on that day, or the goal
 *     where the baseline had reached it; 6 decimals
 * @param share {@code current ÷ goal}: what part of the goal is there; 6 decimals, half up
 * @param progress {@code (current − baseline) ÷ (goal − baseline)}: what part of the way is gone; 6
 *     decimals, half up; null where the baseline had reached the goal already
 * @param requiredPerMonth {@code (goal − current) ÷ months left}, where a month is a twelfth of
 *     365.2425 days; 2 decimals, half up; 0 where the goal is reached, null where it is not and no
 *     day is left
 * @param onTrack whether the figure is at least where the straight line is
 */
record Progress(
        LocalDate on,
        long current,
        BigDecimal expected,
        BigDecimal share,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal requiredPerMonth,
        boolean onTrack) {

    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.436875");
    private static final int DECIMALS = 6;

    static LocalDate day(Target target, LocalDate vintage) {
        LocalDate first = target.baseline().on();
        LocalDate last = target.goal().by();
        if (vintage.isBefore(first)) {
            return first;
        }
        return vintage.isAfter(last) ? last : vintage;
    }

    /**
     * @param on between the baseline's day and the goal's
     */
    static Progress of(Target target, LocalDate on, long current) {
        // A goal that was reached to begin with is one to keep.
        long start = Math.min(target.baseline().value(), target.goal().value());
        long goal = target.goal().value();
        LocalDate first = target.baseline().on();
        LocalDate last = target.goal().by();
        BigDecimal way = BigDecimal.valueOf(goal - start);
        BigDecimal gone =
                way.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, on)))
                        .divide(
                                BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last)),
                                MathContext.DECIMAL128);
        BigDecimal expected = BigDecimal.valueOf(start).add(gone);
        boolean reached = current >= goal;
        return new Progress(
                on,
                current,
                expected.setScale(DECIMALS, RoundingMode.HALF_UP),
                quotient(BigDecimal.valueOf(current), BigDecimal.valueOf(goal)),
                goal == start ? null : quotient(BigDecimal.valueOf(current - start), way),
                reached
                        ? BigDecimal.ZERO.setScale(2)
                        : perMonth(goal - current, ChronoUnit.DAYS.between(on, last)),
                BigDecimal.valueOf(current).compareTo(expected) >= 0);
    }

    private static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal perMonth(long missing, long daysLeft) {
        return daysLeft == 0
                ? null
                : BigDecimal.valueOf(missing)
                        .multiply(DAYS_OF_A_MONTH)
                        .divide(BigDecimal.valueOf(daysLeft), 2, RoundingMode.HALF_UP);
    }
}
