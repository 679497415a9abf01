package uz.itpark.reporting.figures;

import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.disclosure.Perturbation;
import uz.itpark.reporting.forms.Answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Answers as they are told to whoever asks: as they are to those who may see all, and to everybody
 * else so that none gives a person or a company away. The whole park is told as it is.
 */
@Component
public class Publication {

    /** What tells atoms apart: all but the companies, which are never told by themselves. */
    private static final List<String> DIMENSIONS =
            List.of(Dimension.region.name(), Dimension.gender.name(), Dimension.ageGroup.name());

    private final Answers answers;
    private final Audience audience;
    private final Perturbation perturbation;
    private final Domains domains;

    Publication(Answers answers, Audience audience, Perturbation perturbation, Domains domains) {
        this.answers = answers;
        this.audience = audience;
        this.perturbation = perturbation;
        this.domains = domains;
    }

    /** A stock; jobs and persons decide together what is told of either. */
    Answer stock(Question question, Figure figure, Figures figures) {
        return of(
                question,
                asked -> figures.stock(figure, asked),
                figures::bothStocks,
                Grain.asAsked(question.periods()));
    }

    /** Flows over periods. */
    Answer flows(Question question, Function<Question, Measured> figure) {
        return of(question, figure, figure, Grain.quarters(question.periods()));
    }

    /** Indicators of quarters. */
    public Answer quarters(Question question, Function<Question, Measured> figure) {
        return of(question, figure, figure, Grain.asAsked(question.periods()));
    }

    private Answer of(
            Question question,
            Function<Question, Measured> figure,
            Function<Question, Measured> behind,
            Grain grain) {
        Map<String, Set<String>> filters = new TreeMap<>();
        question.filters().forEach((dimension, values) -> filters.put(dimension.name(), values));
        Detail detail =
                (periods, by, filtered) ->
                        behind.apply(
                                new Question(
                                        periods,
                                        by.stream().map(Dimension::valueOf).toList(),
                                        filtered
                                                ? question.filters()
                                                : new EnumMap<>(Dimension.class),
                                        question.asKnownAt()));
        return answers.of(
                told(
                        figure.apply(question),
                        filters,
                        question.isOfCompanies(),
                        DIMENSIONS,
                        detail,
                        grain));
    }

    /** Of centers: their jobs are somebody's, and their seats a company's. */
    Answer centers(RegisterQuestion question, Function<RegisterQuestion, Measured> figure) {
        Detail detail =
                (periods, by, filtered) ->
                        figure.apply(
                                new RegisterQuestion(
                                        periods,
                                        question.stock(),
                                        by,
                                        filtered ? question.filters() : Map.of(),
                                        question.asKnownAt()));
        boolean ofCompanies =
                !List.of(Dimension.region.name()).containsAll(question.by())
                        || !Set.of(Dimension.region.name())
                                .containsAll(question.filters().keySet());
        return answers.of(
                told(
                        figure.apply(question),
                        question.filters(),
                        ofCompanies,
                        List.of(Dimension.region.name()),
                        detail,
                        Grain.asAsked(question.periods())));
    }

    private Measured told(
            Measured exact,
            Map<String, Set<String>> filters,
            boolean ofCompanies,
            List<String> dimensions,
            Detail detail,
            Grain grain) {
        if (audience.seesAll() || (exact.by().isEmpty() && filters.isEmpty())) {
            return exact;
        }
        return ofCompanies
                ? domains.suppressed(exact, filters)
                : new Told(exact, filters, dimensions, detail, grain, perturbation).measured();
    }
}
