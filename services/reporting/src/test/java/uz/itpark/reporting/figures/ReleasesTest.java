package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.cells.Accounts;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.figures.Releases.Subject;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;
import uz.itpark.reporting.parks.GrownPark;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What was decided before is told again for as long as it would be decided the same. */
class ReleasesTest {

    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.region, Dimension.gender, Dimension.ageGroup);

    private final Accounts accounts = new Accounts(new Random(1));
    private final Figures figures = new Figures(new Reckoning(accounts.cells()));
    private final Answers answers = new Answers(accounts.cells(), Clock.systemUTC());
    private final List<Period> quarters = Interval.quarter.cut(GrownPark.FIRST, GrownPark.LAST);

    @Test
    void asThePartsChangeEverybodyIsToldWhatWouldBeDecidedAnew() {
        Publication kept = publication();
        List<EmploymentState> states = new GrownPark(7).states();
        int every = states.size() / 25;
        boolean withheld = false;
        for (int i = 0; i < states.size(); i++) {
            accounts.post(states.get(i));
            if (i % every == 0) {
                for (int twice = 0; twice < 2; twice++) {
                    List<Observation> told = told(kept);
                    assertThat(told).isEqualTo(told(publication()));
                    withheld |= told.stream().anyMatch(each -> each.values().contains(null));
                }
            }
        }
        assertThat(withheld).isTrue();
    }

    private Publication publication() {
        return Asking.publication(accounts.cells(), answers, () -> false);
    }

    private List<Observation> told(Publication publication) {
        List<Observation> told = new ArrayList<>();
        for (List<Dimension> by : List.of(DIMENSIONS.subList(0, 1), DIMENSIONS)) {
            Question question = new Question(quarters, by, new EnumMap<>(Dimension.class), null);
            for (Answer answer :
                    List.of(
                            publication.stock(question, Figure.HEADCOUNT, figures),
                            publication.stock(question, Figure.JOBS, figures),
                            publication.flows("job-flows", question, figures::jobFlows))) {
                told.addAll(answer.observations());
            }
        }
        return told;
    }

    @Test
    void whatStandsBehindIsReadOncePerVersionOfTheCells() {
        Releases releases = new Releases(accounts.cells());
        Subject stocks = new Subject("stocks", List.of("region"), null);
        List<EmploymentState> states = new GrownPark(7).states();
        states.subList(0, 100).forEach(accounts::post);
        accounts.take();
        int[] read = {0};
        Supplier<Standing> atoms =
                () -> {
                    read[0]++;
                    return standing();
                };
        releases.of(stocks, quarters, atoms);
        releases.of(stocks, quarters.subList(2, 5), atoms);
        assertThat(read[0]).isEqualTo(1);

        releases.of(new Subject("job-flows", List.of("region"), null), quarters, atoms);
        assertThat(read[0]).isEqualTo(2);

        states.subList(100, states.size()).forEach(accounts::post);
        accounts.take();
        releases.of(stocks, quarters, atoms);
        assertThat(read[0]).isEqualTo(3);
    }

    /** Between the version and what is read, more came: who asks next decides for himself. */
    @Test
    void whatWasReadWhileTheCellsChangedIsNotKept() {
        Releases releases = new Releases(accounts.cells());
        Subject stocks = new Subject("stocks", List.of("region"), null);
        List<EmploymentState> states = new GrownPark(7).states();
        int[] read = {0};
        Supplier<Standing> atoms =
                () -> {
                    accounts.post(states.get(read[0]++));
                    accounts.take();
                    return standing();
                };
        releases.of(stocks, quarters, atoms);
        releases.of(stocks, quarters, () -> standing());
        releases.of(stocks, quarters, atoms);
        assertThat(read[0]).isEqualTo(1);
        states.subList(1, 3).forEach(accounts::post);
        accounts.take();
        releases.of(stocks, quarters, atoms);
        releases.of(stocks, quarters, atoms);
        assertThat(read[0]).isEqualTo(3);
    }

    private Standing standing() {
        return new Standing(
                figures.bothStocks(
                        new Question(
                                quarters,
                                List.of(Dimension.region, Dimension.company),
                                new EnumMap<>(Dimension.class),
                                null)));
    }
}
