package uz.itpark.employment.employments;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.web.Fields;

import java.util.Map;

/** Whether a company's payroll system still reports. */
@RestController
class FeedHealthController {

    private final DossierQueries dossiers;

    FeedHealthController(DossierQueries dossiers) {
        this.dossiers = dossiers;
    }

    /** Reads all that the company reported. */
    @FeedHealthQuery
    @GetMapping("/v1/feed-health")
    FeedHealth health(@RequestParam Map<String, String> parameters) {
        Fields query = Fields.of(parameters);
        String employer = Questions.requiredEmployer(query);
        query.check();
        FeedHealth[] health = {FeedHealth.none(employer)};
        dossiers.ofEmployer(
                employer,
                null,
                dossier -> {
                    health[0] = health[0].with(dossier);
                    return true;
                });
        return health[0];
    }
}
