package uz.itpark.reporting.figures;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.forms.Answered;

import java.time.LocalDate;

/** The figures of companies and centers. */
@RestController
@RequestMapping("/v1/figures")
class RegisterController {

    private final CompanyFigures companies;
    private final CenterFigures centers;
    private final Answers answers;
    private final Publication publication;
    private final Replies replies;

    RegisterController(
            CompanyFigures companies,
            CenterFigures centers,
            Answers answers,
            Publication publication,
            Replies replies) {
        this.companies = companies;
        this.centers = centers;
        this.answers = answers;
        this.publication = publication;
        this.replies = replies;
    }

    /** Residents on a day, or what was decided in periods. */
    @GetMapping("/companies")
    ResponseEntity<Answered> companies(@Takes(QuestionKind.COMPANIES) Parameters parameters) {
        return replies.to(
                parameters,
                asked -> Questions.register(asked, CompanyFigures.DIMENSIONS),
                // Who is a resident is no secret: the park publishes the list.
                asked -> answers.of(companies.measured(asked)));
    }

    /** Operating centers, seats, planned, filled and created jobs. */
    @GetMapping("/centers")
    ResponseEntity<Answered> centers(@Takes(QuestionKind.CENTERS) Parameters parameters) {
        LocalDate createdSince = parameters.date("createdSince");
        return replies.to(
                parameters,
                asked -> Questions.register(asked, CenterFigures.DIMENSIONS),
                question ->
                        publication.centers(
                                question, asked -> centers.measured(asked, createdSince)));
    }
}
