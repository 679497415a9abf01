package uz.itpark.reporting.qwi;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.figures.Dimension;
import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.Publication;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Questions;
import uz.itpark.reporting.figures.Replies;
import uz.itpark.reporting.figures.Takes;
import uz.itpark.reporting.forms.Answered;

@RestController
@RequestMapping("/v1/figures")
class QwiController {

    private final Qwi qwi;
    private final Publication publication;
    private final Replies replies;

    QwiController(Qwi qwi, Publication publication, Replies replies) {
        this.qwi = qwi;
        this.publication = publication;
        this.replies = replies;
    }

    /** Quarterly workforce indicators of companies or centers. */
    @GetMapping("/qwi")
    ResponseEntity<Answered> qwi(@Takes(QuestionKind.QUARTERS) Parameters parameters) {
        Dimension unit = Questions.unit(parameters);
        return replies.to(
                parameters,
                Questions::quarters,
                question -> publication.quarters(question, asked -> qwi.measured(asked, unit)));
    }
}
