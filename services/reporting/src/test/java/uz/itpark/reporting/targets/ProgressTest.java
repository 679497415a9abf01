package uz.itpark.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;

class ProgressTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Test
    void halfOfTheWayAtHalfOfTheTimeIsOnTrack() {
        Progress progress = Progress.of(target(1_000, 3_000), LocalDate.of(2022, 7, 2), 2_000);
        assertThat(progress.expected()).isEqualByComparingTo("2000");
        assertThat(progress.onTrack()).isTrue();
        assertThat(progress.share()).isEqualTo(new BigDecimal("0.666667"));
        assertThat(progress.progress()).isEqualTo(new BigDecimal("0.500000"));
        // 1,000 missing in 182 days of 30.436875 a month
        assertThat(progress.requiredPerMonth()).isEqualTo(new BigDecimal("167.24"));
        assertThat(Progress.of(target(1_000, 3_000), LocalDate.of(2022, 7, 2), 1_999).onTrack())
                .isFalse();
    }

    @Test
    void aGoalReachedNeedsNothingMore() {
        Progress progress = Progress.of(target(0, 5_000), LocalDate.of(2022, 2, 1), 5_001);
        assertThat(progress.requiredPerMonth()).isEqualByComparingTo("0");
        assertThat(progress.onTrack()).isTrue();
        assertThat(progress.share()).isEqualTo(new BigDecimal("1.000200"));
    }

    @Test
    void withNoDayLeftNothingCanBeRequired() {
        Progress progress = Progress.of(target(0, 5_000), LAST, 4_999);
        assertThat(progress.requiredPerMonth()).isNull();
        assertThat(progress.onTrack()).isFalse();
    }

    @Test
    void aGoalThatWasReachedToBeginWithIsOneToKeep() {
        Progress kept = Progress.of(target(200, 100), LocalDate.of(2022, 7, 2), 140);
        assertThat(kept.expected()).isEqualByComparingTo("100");
        assertThat(kept.onTrack()).isTrue();
        assertThat(kept.progress()).isNull();
        assertThat(kept.requiredPerMonth()).isEqualByComparingTo("0");

        Progress lost = Progress.of(target(200, 100), LocalDate.of(2022, 7, 2), 90);
        assertThat(lost.onTrack()).isFalse();
        assertThat(lost.requiredPerMonth()).isPositive();
    }

    @Test
    void aBaselineThatIsTheGoalHasNoWayToGo() {
        Progress progress = Progress.of(target(100, 100), LocalDate.of(2022, 7, 2), 90);
        assertThat(progress.progress()).isNull();
        assertThat(progress.onTrack()).isFalse();
    }

    @Test
    void theDayLiesBetweenBaselineAndGoal() {
        assertThat(Progress.day(target(0, 1), LocalDate.of(2021, 5, 1))).isEqualTo(FIRST);
        assertThat(Progress.day(target(0, 1), LocalDate.of(2026, 5, 1))).isEqualTo(LAST);
        assertThat(Progress.day(target(0, 1), LocalDate.of(2022, 5, 1)))
                .isEqualTo(LocalDate.of(2022, 5, 1));
    }

    private static Target target(long baseline, long goal) {
        return new Target(
                "t",
                1,
                "T",
                "jobs",
                null,
                new TreeMap<>(),
                "2026-1",
                new Target.Baseline(FIRST, baseline),
                new Target.Goal(goal, LAST),
                Instant.EPOCH);
    }
}
