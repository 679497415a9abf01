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
    private final Replies replies;

    FigureController(Figures figures, Replies replies) {
        this.figures = figures;
        this.replies = replies;
    }

    /** Persons with a park job, each once. */
    @GetMapping("/headcount")
    ResponseEntity<Answered> headcount(@Takes(QuestionKind.STOCK) Parameters parameters) {
        return replies.to(
                parameters, Questions::stocks, asked -> figures.stock(Figure.HEADCOUNT, asked));
    }

    /** Park jobs. */
    @GetMapping("/jobs")
    ResponseEntity<Answered> jobs(@Takes(QuestionKind.STOCK) Parameters parameters) {
        return replies.to(
                parameters, Questions::stocks, asked -> figures.stock(Figure.JOBS, asked));
    }

    /** How jobs came, moved and went. */
    @GetMapping("/job-flows")
    ResponseEntity<Answered> jobFlows(@Takes(QuestionKind.FLOWS) Parameters parameters) {
        return replies.to(parameters, Questions::flows, figures::jobFlows);
    }

    /** Job creation and destruction by companies or centers. */
    @GetMapping("/job-creation")
    ResponseEntity<Answered> jobCreation(@Takes(QuestionKind.CREATION) Parameters parameters) {
        Dimension unit = Questions.unit(parameters);
        return replies.to(parameters, Questions::flows, asked -> figures.jobCreation(asked, unit));
    }
}
