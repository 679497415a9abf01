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
    private final Replies replies;

    RegisterController(CompanyFigures companies, CenterFigures centers, Replies replies) {
        this.companies = companies;
        this.centers = centers;
        this.replies = replies;
    }

    /** Residents on a day, or what was decided in periods. */
    @GetMapping("/companies")
    ResponseEntity<Answered> companies(@Takes(QuestionKind.COMPANIES) Parameters parameters) {
        return replies.to(
                parameters,
                asked -> Questions.register(asked, CompanyFigures.DIMENSIONS),
                companies::answer);
    }

    /** Operating centers, seats, planned, filled and created jobs. */
    @GetMapping("/centers")
    ResponseEntity<Answered> centers(@Takes(QuestionKind.CENTERS) Parameters parameters) {
        LocalDate createdSince = parameters.date("createdSince");
        return replies.to(
                parameters,
                asked -> Questions.register(asked, CenterFigures.DIMENSIONS),
                asked -> centers.answer(asked, createdSince));
    }
}
