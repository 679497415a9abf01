package uz.itpark.reporting.figures;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.forms.Answered;

/** The figures of people and jobs. */
@RestController
@RequestMapping("/v1/figures")
class FigureController {

    private final Figures figures;
    private final Publication publication;
    private final Replies replies;

    FigureController(Figures figures, Publication publication, Replies replies) {
        this.figures = figures;
        this.publication = publication;
        this.replies = replies;
    }

    /** Persons with a park job, each once. */
    @GetMapping("/headcount")
    ResponseEntity<Answered> headcount(@Takes(QuestionKind.STOCK) Parameters parameters) {
        return stock(Figure.HEADCOUNT, parameters);
    }

    /** Park jobs. */
    @GetMapping("/jobs")
    ResponseEntity<Answered> jobs(@Takes(QuestionKind.STOCK) Parameters parameters) {
        return stock(Figure.JOBS, parameters);
    }

    private ResponseEntity<Answered> stock(Figure figure, Parameters parameters) {
        return replies.to(
                parameters,
                Questions::stocks,
                question -> publication.stock(question, figure, figures));
    }

    /** How jobs came, moved and went. */
    @GetMapping("/job-flows")
    ResponseEntity<Answered> jobFlows(@Takes(QuestionKind.FLOWS) Parameters parameters) {
        return replies.to(
                parameters,
                Questions::flows,
                question -> publication.flows("job-flows", question, figures::jobFlows));
    }

    /** Job creation and destruction by companies or centers. */
    @GetMapping("/job-creation")
    ResponseEntity<Answered> jobCreation(@Takes(QuestionKind.CREATION) Parameters parameters) {
        Dimension unit = Questions.unit(parameters);
        return replies.to(
                parameters,
                Questions::flows,
                question ->
                        publication.flows(
                                "job-creation of " + unit,
                                question,
                                asked -> figures.jobCreation(asked, unit)));
    }
}
