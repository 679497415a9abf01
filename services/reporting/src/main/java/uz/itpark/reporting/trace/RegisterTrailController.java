package uz.itpark.reporting.trace;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.reporting.figures.CenterFigures;
import uz.itpark.reporting.figures.CompanyFigures;
import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Questions;
import uz.itpark.reporting.figures.RegisterQuestion;
import uz.itpark.reporting.figures.Takes;
import uz.itpark.reporting.forms.Vintages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** From one observation of a register to the companies, decisions or centers behind it. */
@RestController
@RequestMapping("/v1/figures")
class RegisterTrailController {

    private final RegisterTrails trails;
    private final Vintages vintages;

    RegisterTrailController(RegisterTrails trails, Vintages vintages) {
        this.trails = trails;
        this.vintages = vintages;
    }

    /** The residents counted, or the decisions. */
    @GetMapping("/companies/events")
    RegisterTrail companies(@Takes(QuestionKind.COMPANIES_TRAIL) Parameters parameters) {
        String measure = TrailController.measure(parameters);
        if (parameters.has("on") && !measure.equals(CompanyFigures.RESIDENTS)) {
            parameters.fault(
                    "measure",
                    "unknown-measure",
                    "of a day there are "
                            + CompanyFigures.RESIDENTS
                            + " only; others need from and to");
        }
        RegisterQuestion question = one(parameters, CompanyFigures.DIMENSIONS);
        return trails.companies(question, measure, TrailController.section(parameters));
    }

    /** The centers counted, and what each adds. */
    @GetMapping("/centers/events")
    RegisterTrail centers(@Takes(QuestionKind.CENTERS_TRAIL) Parameters parameters) {
        LocalDate createdSince = parameters.date("createdSince");
        RegisterQuestion question = one(parameters, CenterFigures.DIMENSIONS);
        return trails.centers(
                question,
                createdSince,
                TrailController.measure(parameters),
                TrailController.section(parameters));
    }

    private RegisterQuestion one(Parameters parameters, List<String> dimensions) {
        RegisterQuestion question =
                Questions.one(parameters, Questions.register(parameters, dimensions));
        parameters.check();
        if (parameters.asKnownAt() instanceof Instant asKnownAt) {
            vintages.await(asKnownAt);
        }
        return question;
    }
}
