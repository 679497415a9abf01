package uz.itpark.employment.employments;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.access.Caller;
import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Job;
import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;
import uz.itpark.web.Problem;

import java.util.Map;

@RestController
class EmploymentController {

    private static final int LONGEST = 200;

    private final DossierQueries dossiers;

    EmploymentController(DossierQueries dossiers) {
        this.dossiers = dossiers;
    }

    /** Every job that stands and matches all that is asked, an employment an item. */
    @EmploymentQuery
    @GetMapping("/v1/employments")
    Page<EmploymentBody> find(@RequestParam Map<String, String> parameters, Caller caller) {
        Fields query = Fields.of(parameters);
        var filter =
                new DossierQueries.Filter(
                        caller.narrowed(Questions.employer(query)),
                        Questions.worker(query),
                        query.text("center", LONGEST),
                        query.date("activeOn"));
        Paging paging = Paging.from(query);
        var after = Questions.bookmark(paging, query);
        query.check();
        var found = dossiers.find(filter, after, paging.limit() + 1);
        return Page.of(found, paging, job -> job.bookmark().cursor())
                .map(job -> EmploymentBody.of(job.dossier(), job.job()));
    }

    /** By the id of any reference the job went by. 404 also where its hiring was annulled. */
    @GetMapping("/v1/employments/{id}")
    ResponseEntity<EmploymentBody> get(@PathVariable String id) {
        Dossier dossier = dossier(id);
        Job job =
                dossier.reading().jobs().stream()
                        .filter(candidate -> goesBy(dossier, candidate, id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("no employment has this id"));
        return tagged(dossier, EmploymentBody.of(dossier, job));
    }

    /**
     * All that is held of the job, oldest first: what applies, what was corrected or annulled, and
     * what waits, be it for the hiring.
     */
    @GetMapping("/v1/employments/{id}/events")
    ResponseEntity<Page<EventBody>> events(@PathVariable String id) {
        Dossier dossier = dossier(id);
        var events = new EventsOfJob(dossier).of(id);
        if (events.isEmpty()) {
            throw Problem.notFound("no employment has this id");
        }
        return tagged(dossier, new Page<>(events, null));
    }

    /** Every version of the days that count, with the instants between which it was held true. */
    @GetMapping("/v1/employments/{id}/park-days")
    ResponseEntity<Page<ParkDaysBody>> parkDays(@PathVariable String id) {
        Dossier dossier = dossier(id);
        return tagged(dossier, new Page<>(ParkDaysBody.of(dossier, id), null));
    }

    private static <T> ResponseEntity<T> tagged(Dossier dossier, T body) {
        return ResponseEntity.ok().eTag(ETags.of(dossier.version())).body(body);
    }

    private static boolean goesBy(Dossier dossier, Job job, String id) {
        return job.references().stream()
                .anyMatch(reference -> EmploymentId.of(dossier.employer(), reference).equals(id));
    }

    private Dossier dossier(String id) {
        return dossiers.find(id).orElseThrow(() -> Problem.notFound("no employment has this id"));
    }
}
