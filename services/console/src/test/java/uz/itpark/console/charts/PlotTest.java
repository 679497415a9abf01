package uz.itpark.console.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uz.itpark.console.charts.Plot.Series;

import java.util.List;
import java.util.Map;
import java.util.Set;

class PlotTest {

    @ParameterizedTest
    @CsvSource({"0,0,0,1,1", "0,11000,0,15000,5000", "0,7,0,8,2", "-30,90,-50,100,50"})
    void marksStandAtRoundNumbersAndEncloseAll(
            long lowest, long highest, long low, long high, long step) {
        assertThat(Scale.of(lowest, highest)).isEqualTo(new Scale(low, high, step));
    }

    @Test
    void whatIsCreatedStandsOnTheZeroLineAndWhatIsLostHangsFromIt() {
        Plot plot =
                Plot.bars(
                        List.of("Q1"),
                        List.of(
                                new Series("expansions", List.of(60L)),
                                new Series("openings", List.of(40L)),
                                new Series("contractions", List.of(-50L))),
                        Long::toString);

        double zero = plot.rules().stream().filter(Plot.Mark::zero).findFirst().orElseThrow().at();
        Plot.Bar expansions = plot.bars().get(0);
        Plot.Bar openings = plot.bars().get(1);
        Plot.Bar contractions = plot.bars().get(2);
        assertThat(expansions.y() + expansions.height()).isEqualTo(zero, within(0.2));
        assertThat(openings.y() + openings.height()).isEqualTo(expansions.y(), within(0.2));
        assertThat(contractions.y()).isEqualTo(zero, within(0.2));
        assertThat(expansions.height() / openings.height()).isEqualTo(1.5, within(0.01));
    }

    @Test
    void aLineRisesWithItsValues() {
        Plot plot =
                Plot.lines(
                        List.of("2020", "2021"),
                        List.of(new Series("people", List.of(10L, 20L))),
                        Long::toString);

        assertThat(plot.dots().get(1).y()).isLessThan(plot.dots().get(0).y());
        assertThat(plot.dots().get(1).x()).isGreaterThan(plot.dots().get(0).x());
        assertThat(plot.dots().get(1).title()).isEqualTo("2021 · people: 20");
    }

    @Test
    void everyRegionHasATileOfItsOwn() {
        Tiles map = Tiles.of(Map.of("UZ-TK", 400L, "UZ-SA", 4L), Set.of("UZ-SA"));

        assertThat(map.tiles()).hasSize(14);
        assertThat(map.tiles().stream().map(tile -> tile.x() + "," + tile.y()).distinct())
                .hasSize(14);
        assertThat(map.tiles())
                .filteredOn(tile -> tile.shade() > 0)
                .extracting(tile -> tile.region() + tile.shade() + tile.chosen())
                .containsExactlyInAnyOrder("UZ-TK5false", "UZ-SA1true");
    }
}
