package uz.itpark.console.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2022-04-14, 2022-04-14, 2022-04-14",
        "2024-02, 2024-02-01, 2024-02-29",
        "2022-Q4, 2022-10-01, 2022-12-31",
        "2022, 2022-01-01, 2022-12-31",
        "2021-03-05/2021-04-06, 2021-03-05, 2021-04-06"
    })
    void aPeriodHasItsDays(String period, LocalDate from, LocalDate to) {
        assertThat(Span.of(period)).isEqualTo(new Span(from, to));
    }

    @Test
    void anIntervalThatAQuestionCutsShortHasTheDaysThatAreLeft() {
        assertThat(Span.of("2022-Q2").within(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 4, 14)))
                .isEqualTo(new Span(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 14)));
    }
}
