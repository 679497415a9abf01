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
    private final Clock clock;

    Inquiries(Figures figures, Clock clock) {
        this.figures = figures;
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

    /** Throws a 400 that names every fault of the parameters. */
    public Answer answer(String figure, Map<String, List<String>> given) {
        Parameters parameters =
                new Parameters(
                        given, kind(figure).parameters(), new HttpHeaders(), clock.instant());
        boolean stock = kind(figure) == QuestionKind.STOCK;
        Question question = stock ? Questions.stocks(parameters) : Questions.flows(parameters);
        Dimension unit = Questions.unit(parameters);
        parameters.check();
        return switch (figure) {
            case "headcount" -> figures.stock(Figure.HEADCOUNT, question);
            case "jobs" -> figures.stock(Figure.JOBS, question);
            case "job-flows" -> figures.jobFlows(question);
            default -> figures.jobCreation(question, unit);
        };
    }
}
