package uz.itpark.reporting.qwi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MeasureTest {

    /** Of six workers at one unit, quarters t−4 to t+1. */
    private static final List<String> WORKED =
            List.of("111111", "000011", "010011", "000010", "111110", "000111");

    private final Indicators indicators = new Indicators(1);

    @Test
    void theWorkedVectorCountsAsItIsDefined() {
        WORKED.forEach(quarters -> indicators.add("unit", 0, 1, presence(quarters)));

        assertThat(of(Measure.EmpTotal)).as("M").isEqualTo(6);
        assertThat(of(Measure.Emp)).as("B").isEqualTo(3);
        assertThat(of(Measure.EmpEnd)).as("E").isEqualTo(4);
        assertThat(of(Measure.HirA)).as("A").isEqualTo(3);
        assertThat(of(Measure.HirN)).as("H").isEqualTo(2);
        assertThat(of(Measure.HirR)).as("R").isEqualTo(1);
        assertThat(of(Measure.Sep)).as("S").isEqualTo(2);
        assertThat(of(Measure.HirAEnd)).as("CA").isEqualTo(2);
        assertThat(of(Measure.SepBeg)).as("CS").isEqualTo(1);
        assertThat(of(Measure.EmpS)).as("F").isEqualTo(2);
        assertThat(of(Measure.HirAS)).as("FA").isEqualTo(1);
        assertThat(of(Measure.SepS)).as("FS").isEqualTo(1);
        assertThat(indicators.gained(0)).as("JC").isEqualTo(1);
        assertThat(indicators.lost(0)).as("JD").isZero();
        assertThat(indicators.stableBefore(0)).as("F of the quarter before").isEqualTo(2);
    }

    @Test
    void gainsAndLossesOfUnitsDoNotCancelOut() {
        indicators.add("grows", 0, 1, presence("000011"));
        indicators.add("shrinks", 0, 1, presence("000110"));
        assertThat(indicators.gained(0)).isEqualTo(1);
        assertThat(indicators.lost(0)).isEqualTo(1);
    }

    @Test
    void withinAUnitTheyDo() {
        indicators.add("unit", 0, 1, presence("000011"));
        indicators.add("unit", 0, 1, presence("000110"));
        assertThat(indicators.gained(0)).isZero();
        assertThat(indicators.lost(0)).isZero();
    }

    private long of(Measure measure) {
        return indicators.of(measure, 0);
    }

    private static long presence(String quarters) {
        return Long.parseLong(new StringBuilder(quarters).reverse().toString(), 2);
    }
}
