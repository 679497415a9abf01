package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.forms.Answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers questions about people and jobs from cells. */
@Service
class Figures {

    private static final String EMPLOYMENTS = "employments";

    private final Reckoning reckoning;
    private final Answers answers;

    Figures(Reckoning reckoning, Answers answers) {
        this.reckoning = reckoning;
        this.answers = answers;
    }

    Answer stock(Figure figure, Question question) {
        return answers.of(
                figure.code(),
                figure == Figure.HEADCOUNT ? "persons" : EMPLOYMENTS,
                question.asKnownAt(),
                question.periods(),
                question.names(),
                reckoning.flows(figure, question),
                (of, period) -> Measures.stock(of.closing(period)),
                new Flows(question.periods().size()));
    }

    Answer jobFlows(Question question) {
        return answers.of(
                "job-flows",
                EMPLOYMENTS,
                question.asKnownAt(),
                question.periods(),
                question.names(),
                reckoning.flows(Figure.JOBS, question),
                Measures::jobFlows,
                new Flows(question.periods().size()));
    }

    Answer jobCreation(Question question, Dimension unit) {
        List<Dimension> finer = new ArrayList<>(question.by());
        finer.add(unit);
        Map<List<@Nullable String>, List<Flows>> groups = new HashMap<>();
        reckoning
                .flows(Figure.JOBS, question.brokenDownBy(finer))
                .forEach((key, flows) -> {
                    // A job at no center belongs to no unit.
                    if (key.getLast() != null) {
                        groups.computeIfAbsent(
                                        key.subList(0, key.size() - 1), _ -> new ArrayList<>())
                                .add(flows);
                    }
                });
        return answers.of(
                "job-creation",
                EMPLOYMENTS,
                question.asKnownAt(),
                question.periods(),
                question.names(),
                groups,
                Measures::jobCreation,
                List.<Flows>of());
    }
}
