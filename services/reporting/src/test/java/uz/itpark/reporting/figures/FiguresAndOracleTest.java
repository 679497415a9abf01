package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.CellsInMemory;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.parks.RandomQuestion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** States of jobs become movements, cells and answers, and these are what brute force finds. */
class FiguresAndOracleTest {

    private static final int PARKS = 300;
    private static final int QUESTIONS = 12;

    @Test
    void whateverIsAskedOfAnyParkTheAnswersAreTheOracles() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Oracle oracle = new Oracle(park.newest(), Instant.MAX);
            FigureController figures = figures(CellsInMemory.of(park.newest()));
            Random random = new Random(seed);
            for (int i = 0; i < QUESTIONS; i++) {
                RandomQuestion question = RandomQuestion.about(park, random);
                assertThat(ask(figures, question))
                        .as("seed %s: %s", seed, question)
                        .containsExactlyInAnyOrderElementsOf(question.answeredBy(oracle));
            }
        }
    }

    private static FigureController figures(Cells cells) {
        return new FigureController(
                new Figures(new Reckoning(cells), new Answers(cells, Clock.systemUTC())),
                Clock.systemUTC());
    }

    private static List<Map<String, Object>> ask(
            FigureController figures, RandomQuestion question) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        question.parameters().forEach(given::add);
        HttpHeaders headers = new HttpHeaders();
        var answer =
                switch (question.figure()) {
                    case "headcount" -> figures.headcount(given, headers);
                    case "jobs" -> figures.jobs(given, headers);
                    case "job-flows" -> figures.jobFlows(given, headers);
                    default -> figures.jobCreation(given, headers);
                };
        return ((Answer) Objects.requireNonNull(answer.getBody())).observations();
    }
}
