package uz.itpark.console.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

import uz.itpark.console.upstream.Reporting.Figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TracesTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 4, 14);

    @Test
    void aNumberLeadsToWhatIsBehindItAndADifferenceNowhere() {
        Map<String, Object> row = Map.of("period", "2022-Q1", "FrmJbGn", 7, "FrmJbC", 4);
        Traces traces = traces("qwi", List.of(), row);
        assertThat(traces.of(row, "FrmJbGn"))
                .isEqualTo(
                        "/analysis/traces/qwi?from=2022-Q1&to=2022-Q1&measure=FrmJbGn"
                                + "&asKnownAt=2022-04-14T09:30:00Z");
        assertThat(traces.of(row, "FrmJbC")).isNull();
        assertThat(traces("job-creation", List.of(), row).of(row, "net")).isNull();
    }

    @Test
    void companiesByStatusLeadToThoseOfTheirStatusNotOfTheObservations() {
        Map<String, Object> row =
                Map.of(
                        "period", "2022-04-14",
                        "status", "SUSPENDED",
                        "value", 2,
                        "observationStatus", "A");
        assertThat(traces("companies", List.of("status"), row).of(row, "value"))
                .isEqualTo(
                        "/analysis/traces/companies?status=SUSPENDED&on=2022-04-14"
                                + "&asKnownAt=2022-04-14T09:30:00Z");
    }

    private static Traces traces(String figure, List<String> by, Map<String, Object> row) {
        var given = new LinkedMultiValueMap<String, String>();
        given.set("figure", figure);
        given.put("by", by);
        given.set("from", "2022-01-01");
        given.set("to", "2022-12-31");
        List<String> dimensions = new ArrayList<>(List.of("period"));
        dimensions.addAll(by);
        return new Traces(
                Question.of(given, TODAY),
                new Figure(
                        figure,
                        "2026-1",
                        Instant.parse("2022-04-14T09:30:00Z"),
                        null,
                        dimensions,
                        List.of(row)));
    }
}
