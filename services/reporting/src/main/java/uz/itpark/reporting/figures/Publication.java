package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.disclosure.Perturbation;
import uz.itpark.reporting.disclosure.Release;
import uz.itpark.reporting.forms.Answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
    private final Releases releases;
    private final Domains domains;

    Publication(
            Answers answers,
            Audience audience,
            Perturbation perturbation,
            Releases releases,
            Domains domains) {
        this.answers = answers;
        this.audience = audience;
        this.perturbation = perturbation;
        this.releases = releases;
        this.domains = domains;
    }

    /** A stock; jobs and persons decide together what is told of either. */
    Answer stock(Question question, Figure figure, Figures figures) {
        return of(
                "stocks",
                question,
                asked -> figures.stock(figure, asked),
                figures::bothStocks,
                Grain.asAsked(question.periods()));
    }

    /**
     * Flows over periods.
     *
     * @param name one for each way to count
     */
    Answer flows(String name, Question question, Function<Question, Measured> figure) {
        return of(name, question, figure, figure, Grain.quarters(question.periods()));
    }

    /** Indicators of quarters, which are from no cells. */
    public Answer quarters(Question question, Function<Question, Measured> figure) {
        return of(null, question, figure, figure, Grain.asAsked(question.periods()));
    }

    /**
     * @param name of the figure, if it is reckoned from cells
     */
    private Answer of(
            @Nullable String name,
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
                        grain,
                        name == null
                                ? Publication::decided
                                : (periods, atoms) ->
                                        releases.of(
                                                new Releases.Subject(
                                                        name, DIMENSIONS, question.asKnownAt()),
                                                periods,
                                                atoms)));
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
                        Grain.asAsked(question.periods()),
                        Publication::decided));
    }

    /** Of what is in no cells, whose version would tell that a decision still holds. */
    private static List<Map<String, Release>> decided(
            List<Period> periods, Supplier<Standing> atoms) {
        Standing standing = atoms.get();
        return IntStream.range(0, periods.size())
                .mapToObj(period -> Releases.of(standing, period))
                .toList();
    }

    private Measured told(
            Measured exact,
            Map<String, Set<String>> filters,
            boolean ofCompanies,
            List<String> dimensions,
            Detail detail,
            Grain grain,
            Told.Decisions decisions) {
        if (audience.seesAll() || (exact.by().isEmpty() && filters.isEmpty())) {
            return exact;
        }
        return ofCompanies
                ? domains.suppressed(exact, filters)
                : new Told(exact, filters, dimensions, detail, grain, decisions, perturbation)
                        .measured();
    }
}
