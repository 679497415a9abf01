package uz.itpark.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class RevisionsTest {

    @ParameterizedTest
    @CsvSource({
        "2022-04-14, 2022-04-15, 1, 2022-04-14",
        "2022-04-01, 2022-04-15, 14, 2022-04-14",
        "2022-01-01, 2022-04-15, 15, 2022-04-09",
        "2021-01-01, 2022-04-15, 16, 2022-04-01",
        "2019-01-01, 2022-04-15, 14, 2022-04-01",
        "2000-01-01, 2026-04-15, 20, 2026-01-01"
    })
    void eveningsLieAsCloseAsAChartCanShow(
            LocalDate day, LocalDate today, int evenings, LocalDate last) {
        List<LocalDate> known = Revisions.evenings(day, today);

        assertThat(known).hasSize(evenings).isSorted().allMatch(today::isAfter);
        assertThat(known.getLast()).isEqualTo(last);
    }
}
