package uz.itpark.console.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uz.itpark.console.charts.Plot.Series;
import uz.itpark.console.upstream.Amount;

import java.util.List;
import java.util.Map;
import java.util.Set;

class PlotTest {

    private static final Plot.Writing WRITING = new Plot.Writing(Long::toString, "suppressed");

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
                                new Series("expansions", List.of(new Amount.Told(60))),
                                new Series("openings", List.of(new Amount.Told(40))),
                                new Series("contractions", List.of(new Amount.Told(-50)))),
                        WRITING);

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
                        List.of(
                                new Series(
                                        "people",
                                        List.of(new Amount.Told(10), new Amount.Told(20)))),
                        WRITING);

        assertThat(plot.dots().get(1).y()).isLessThan(plot.dots().get(0).y());
        assertThat(plot.dots().get(1).x()).isGreaterThan(plot.dots().get(0).x());
        assertThat(plot.dots().get(1).title()).isEqualTo("2021 · people: 20");
    }

    @Test
    void aLineBreaksWhereANumberIsSuppressedAndThePlaceIsMarked() {
        Plot plot =
                Plot.lines(
                        List.of("Q1", "Q2", "Q3", "Q4"),
                        List.of(
                                new Series(
                                        "people",
                                        List.of(
                                                new Amount.Told(5),
                                                new Amount.Told(6),
                                                Amount.SUPPRESSED,
                                                new Amount.Told(7)))),
                        WRITING);

        assertThat(plot.lines()).hasSize(2);
        assertThat(plot.dots()).hasSize(3);
        assertThat(plot.gaps()).extracting(Plot.Mark::text).containsExactly("Q3: suppressed");
    }

    @Test
    void everyRegionHasATileOfItsOwn() {
        Tiles map =
                Tiles.of(
                        Map.of("UZ-TK", new Amount.Told(400), "UZ-SA", new Amount.Told(4)),
                        Set.of("UZ-SA"));

        assertThat(map.tiles()).hasSize(14);
        assertThat(map.tiles().stream().map(tile -> tile.x() + "," + tile.y()).distinct())
                .hasSize(14);
        assertThat(map.tiles())
                .filteredOn(tile -> tile.shade() > 0)
                .extracting(tile -> tile.region() + tile.shade() + tile.chosen())
                .containsExactlyInAnyOrder("UZ-TK5false", "UZ-SA1true");
    }

    @Test
    void everyGroupHasARowWithItsNameItsNumberAndABarFromZero() {
        Rows rows =
                Rows.of(
                        List.of("Nukus", "Urgut", "Zomin", "Termiz"),
                        List.of(
                                new Amount.Told(30),
                                new Amount.Told(-10),
                                Amount.SUPPRESSED,
                                Amount.UNKNOWN),
                        WRITING);

        assertThat(rows.rows())
                .containsExactly(
                        new Rows.Row("Nukus", "30", 25, 75),
                        new Rows.Row("Urgut", "-10", 0, 25),
                        new Rows.Row("Zomin", "suppressed", 25, 0),
                        new Rows.Row("Termiz", "–", 25, 0));
    }
}
