package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.CellsInMemory;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.parks.RandomQuestion;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Inquiries figures = figures(CellsInMemory.of(park.newest()));
            Random random = new Random(seed);
            for (int i = 0; i < QUESTIONS; i++) {
                RandomQuestion question = RandomQuestion.about(park, random);
                assertThat(ask(figures, question))
                        .as("seed %s: %s", seed, question)
                        .containsExactlyInAnyOrderElementsOf(question.answeredBy(oracle));
            }
        }
    }

    private static Inquiries figures(Cells cells) {
        Clock clock = Clock.systemUTC();
        return new Inquiries(new Figures(new Reckoning(cells), new Answers(cells, clock)), clock);
    }

    private static List<Map<String, Object>> ask(Inquiries figures, RandomQuestion question) {
        Map<String, List<String>> given = new HashMap<>();
        question.parameters().forEach((name, value) -> given.put(name, List.of(value)));
        Answer answer = figures.answer(question.figure(), given);
        return answer.observations().stream().map(each -> fields(answer, each)).toList();
    }

    private static Map<String, Object> fields(Answer answer, Observation observation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("period", observation.period());
        for (int i = 0; i < answer.by().size(); i++) {
            fields.put(answer.by().get(i), observation.key().get(i));
        }
        for (int i = 0; i < answer.measures().size(); i++) {
            fields.put(answer.measures().get(i), observation.values().get(i));
        }
        fields.put("status", observation.status());
        return fields;
    }
}
