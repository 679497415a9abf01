package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.cells.Figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reckons figures of people and jobs from cells. */
@Service
class Figures {

    private static final String EMPLOYMENTS = "employments";

    private final Reckoning reckoning;

    Figures(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    Measured stock(Figure figure, Question question) {
        return Measured.of(
                figure.code(),
                figure == Figure.HEADCOUNT ? "persons" : EMPLOYMENTS,
                question,
                reckoning.flows(figure, question),
                (of, period) -> Measures.stock(of.closing(period)),
                new Flows(question.periods().size()));
    }

    /** Jobs and the persons who have their primary job there, together. */
    Measured bothStocks(Question question) {
        Map<List<@Nullable String>, Flows> persons = reckoning.flows(Figure.HEADCOUNT, question);
        Flows none = new Flows(question.periods().size());
        Map<List<@Nullable String>, Both> groups = new HashMap<>();
        reckoning
                .flows(Figure.JOBS, question)
                .forEach((key, jobs) ->
                        groups.put(key, new Both(jobs, persons.getOrDefault(key, none))));
        return Measured.of(
                "stocks", EMPLOYMENTS, question, groups, Both::measures, new Both(none, none));
    }

    private record Both(Flows jobs, Flows persons) {

        Map<String, @Nullable Object> measures(int period) {
            return Map.of(
                    Standing.JOBS, jobs.closing(period), Standing.PERSONS, persons.closing(period));
        }
    }

    Measured jobFlows(Question question) {
        return Measured.of(
                "job-flows",
                EMPLOYMENTS,
                question,
                reckoning.flows(Figure.JOBS, question),
                Measures::jobFlows,
                new Flows(question.periods().size()));
    }

    Measured jobCreation(Question question, Dimension unit) {
        return Measured.of(
                "job-creation",
                EMPLOYMENTS,
                question,
                reckoning.ofUnits(Figure.JOBS, question, unit),
                Measures::jobCreation,
                List.<Flows>of());
    }
}
