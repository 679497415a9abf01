package uz.itpark.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uz.itpark.web.Problem;

import java.util.List;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | JSON",
                "text/csv | CSV",
                "text/* | CSV",
                "application/json;q=0.5, text/csv;q=0.9 | CSV",
                "text/csv;q=0.1, */* | JSON",
                "text/html, application/xhtml+xml, */*;q=0.8 | JSON",
                "application/*, application/json;q=0 | XLSX",
                "application/vnd.json-stat+json | JSON_STAT",
                "application/vnd.sdmx.data+csv;version=2.0.0 | SDMX_CSV",
                "application/vnd.sdmx.data+csv | SDMX_CSV",
                "text/csv; header=present; charset=utf-8 | CSV",
                "APPLICATION/JSON | JSON",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX"
            })
    void theFormIsTheOneLikedBest(String accept, Format format) {
        assertThat(Negotiation.choose(List.of(accept))).isEqualTo(format);
    }

    @Test
    void withoutAPreferenceItIsJson() {
        assertThat(Negotiation.choose(null)).isEqualTo(Format.JSON);
        assertThat(Negotiation.choose(List.of(""))).isEqualTo(Format.JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "text/html",
                "*/*;q=0",
                "application/vnd.sdmx.data+csv;version=1.0.0",
                "nonsense",
                "a/b/c",
                "text/csv;q=7"
            })
    void whatCannotBeGivenIsRefusedWithWhatCan(String accept) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Negotiation.choose(List.of(accept)));
        assertThat(problem.document().status()).isEqualTo(406);
        assertThat(problem.document().detail()).contains("text/csv", "spreadsheetml");
    }
}
