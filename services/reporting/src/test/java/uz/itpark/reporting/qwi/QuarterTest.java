package uz.itpark.reporting.qwi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class QuarterTest {

    private final Quarter first = Quarter.of(2022, 1);

    @Test
    void aQuarterGoesFromItsFirstDayToItsLast() {
        assertThat(first).hasToString("2022-Q1");
        assertThat(first.firstDay()).isEqualTo("2022-01-01");
        assertThat(first.lastDay()).isEqualTo("2022-03-31");
        assertThat(Quarter.holding(LocalDate.parse("2022-03-31"))).isEqualTo(first);
        assertThat(Quarter.holding(LocalDate.parse("2022-04-01"))).isEqualTo(first.plus(1));
    }

    @Test
    void theFourthIsFollowedByTheFirstOfTheNextYear() {
        assertThat(Quarter.of(2021, 4).plus(1)).isEqualTo(first);
        assertThat(first.plus(-1)).hasToString("2021-Q4");
        assertThat(first.plus(-1).lastDay()).isEqualTo("2021-12-31");
    }
}
