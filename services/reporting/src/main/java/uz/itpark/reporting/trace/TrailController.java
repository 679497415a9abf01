package uz.itpark.reporting.trace;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.Question;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Questions;
import uz.itpark.reporting.figures.Takes;
import uz.itpark.reporting.forms.Vintages;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** From one observation of a figure to the employments behind it and their events. */
@RestController
@RequestMapping("/v1/figures")
class TrailController {

    private final Trails trails;
    private final Vintages vintages;

    TrailController(Trails trails, Vintages vintages) {
        this.trails = trails;
        this.vintages = vintages;
    }

    /** The persons counted, each by the primary job. */
    @GetMapping("/headcount/events")
    Trail headcount(@Takes(QuestionKind.STOCK_TRAIL) Parameters parameters) {
        return trails.stock(
                Figure.HEADCOUNT, one(parameters, Questions::stocks), section(parameters));
    }

    /** The jobs counted. */
    @GetMapping("/jobs/events")
    Trail jobs(@Takes(QuestionKind.STOCK_TRAIL) Parameters parameters) {
        return trails.stock(Figure.JOBS, one(parameters, Questions::stocks), section(parameters));
    }

    /** The jobs that came, went, were or are there. */
    @GetMapping("/job-flows/events")
    Trail jobFlows(@Takes(QuestionKind.FLOWS_TRAIL) Parameters parameters) {
        requireMeasure(parameters);
        Question question = one(parameters, Questions::flows);
        return trails.jobFlows(question, measure(parameters), section(parameters));
    }

    /** The jobs that growing units gained last, or that shrinking ones lost last. */
    @GetMapping("/job-creation/events")
    Trail jobCreation(@Takes(QuestionKind.CREATION_TRAIL) Parameters parameters) {
        requireMeasure(parameters);
        Question question = one(parameters, Questions::flows);
        return trails.jobCreation(
                question, Questions.unit(parameters), measure(parameters), section(parameters));
    }

    /** The workers at units that a measure counts in a quarter. */
    @GetMapping("/qwi/events")
    Trail qwi(@Takes(QuestionKind.QUARTERS_TRAIL) Parameters parameters) {
        requireMeasure(parameters);
        Question question = one(parameters, Questions::quarters);
        return trails.qwi(
                question, Questions.unit(parameters), measure(parameters), section(parameters));
    }

    private Question one(Parameters parameters, Function<Parameters, Question> reading) {
        Question question = Questions.one(parameters, reading.apply(parameters));
        parameters.check();
        if (parameters.asKnownAt() instanceof Instant asKnownAt) {
            vintages.await(asKnownAt);
        }
        return question;
    }

    private static void requireMeasure(Parameters parameters) {
        if (!parameters.has("measure")) {
            parameters.fault("measure", "missing-parameter", "measure is required");
        }
    }

    static String measure(Parameters parameters) {
        return Objects.requireNonNull(parameters.one("measure"));
    }

    static Trails.Section section(Parameters parameters) {
        String limit = Objects.requireNonNull(parameters.one("limit"));
        return new Trails.Section(Integer.parseInt(limit), parameters.one("cursor"));
    }
}
