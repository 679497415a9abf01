package uz.itpark.console.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.console.upstream.Reporting.Figure;

import java.util.HashMap;
import java.util.Map;

class FigureTest {

    @Test
    void whatIsKeptBackIsNotTakenForWhatThereIsNot() {
        assertThat(amount(12, Map.of("status", "A"))).isEqualTo(new Amount.Told(12));
        assertThat(amount(null, Map.of("status", "C"))).isEqualTo(Amount.SUPPRESSED);
        assertThat(amount(null, Map.of("status", "Z"))).isEqualTo(Amount.UNKNOWN);
    }

    @Test
    void theStatusOfCompaniesIsNotThatOfTheirNumber() {
        assertThat(amount(null, Map.of("status", "REGISTERED", "observationStatus", "C")))
                .isEqualTo(Amount.SUPPRESSED);
        assertThat(amount(null, Map.of("status", "C", "observationStatus", "A")))
                .isEqualTo(Amount.UNKNOWN);
    }

    private static Amount amount(Integer value, Map<String, Object> others) {
        Map<String, Object> row = new HashMap<>(others);
        row.put("value", value);
        return Figure.amount(row, "value");
    }
}
