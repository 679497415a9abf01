package uz.itpark.reporting.figures;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.forms.Answer;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The figures of people and jobs as the other rooms ask for them: by name, as over HTTP. */
@Component
public class Inquiries {

    private final Figures figures;
    private final Answers answers;
    private final Publication publication;
    private final Clock clock;

    Inquiries(Figures figures, Answers answers, Publication publication, Clock clock) {
        this.figures = figures;
        this.answers = answers;
        this.publication = publication;
        this.clock = clock;
    }

    /** The parameters that a figure takes. */
    public static QuestionKind kind(String figure) {
        return switch (figure) {
            case "headcount", "jobs" -> QuestionKind.STOCK;
            case "job-flows" -> QuestionKind.FLOWS;
            case "job-creation" -> QuestionKind.CREATION;
            default -> throw new IllegalArgumentException("there is no figure " + figure);
        };
    }

    /** As it is, whoever asks. Throws a 400 that names every fault of the parameters. */
    public Answer answer(String figure, Map<String, List<String>> given) {
        Asked asked = asked(figure, given);
        return answers.of(
                switch (figure) {
                    case "headcount" -> figures.stock(Figure.HEADCOUNT, asked.question);
                    case "jobs" -> figures.stock(Figure.JOBS, asked.question);
                    case "job-flows" -> figures.jobFlows(asked.question);
                    default -> figures.jobCreation(asked.question, asked.unit);
                });
    }

    /** As it is told to who asks. Throws a 400 that names every fault of the parameters. */
    public Answer told(String figure, Map<String, List<String>> given) {
        Asked asked = asked(figure, given);
        Question question = asked.question;
        return switch (figure) {
            case "headcount" -> publication.stock(question, Figure.HEADCOUNT, figures);
            case "jobs" -> publication.stock(question, Figure.JOBS, figures);
            case "job-flows" -> publication.flows("job-flows", question, figures::jobFlows);
            default ->
                    publication.flows(
                            "job-creation of " + asked.unit,
                            question,
                            each -> figures.jobCreation(each, asked.unit));
        };
    }

    private record Asked(Question question, Dimension unit) {}

    private Asked asked(String figure, Map<String, List<String>> given) {
        Parameters parameters =
                new Parameters(
                        given, kind(figure).parameters(), new HttpHeaders(), clock.instant());
        boolean stock = kind(figure) == QuestionKind.STOCK;
        Question question = stock ? Questions.stocks(parameters) : Questions.flows(parameters);
        Dimension unit = Questions.unit(parameters);
        if (parameters.has(Revisions.KNOWN_AT)) {
            parameters.fault(
                    Revisions.KNOWN_AT, "unknown-parameter", "this is asked of one vintage");
        }
        parameters.check();
        return new Asked(question, unit);
    }
}
