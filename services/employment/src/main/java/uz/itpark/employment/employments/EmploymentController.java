package uz.itpark.employment.employments;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Job;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;
import uz.itpark.web.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

@RestController
class EmploymentController {

    private static final int LONGEST = 200;

    private final DossierQueries dossiers;

    EmploymentController(DossierQueries dossiers) {
        this.dossiers = dossiers;
    }

    /** Query parameters: employer, worker, center, activeOn, limit, cursor. */
    @GetMapping("/v1/employments")
    Page<EmploymentBody> find(@RequestParam Map<String, String> parameters) {
        Fields query = Fields.of(parameters);
        String employer = query.text("employer", LONGEST);
        String worker = query.text("worker", LONGEST);
        String center = query.text("center", LONGEST);
        LocalDate activeOn = query.date("activeOn");
        Paging paging = Paging.from(query);
        query.check();
        var filter = new DossierQueries.Filter(employer, worker, center, activeOn);
        List<Dossier> found = dossiers.find(filter, paging.cursor(), paging.limit() + 1);
        Page<Dossier> page = Page.of(found, paging, Dossier::id);
        List<EmploymentBody> items = new ArrayList<>();
        for (Dossier dossier : page.items()) {
            dossier.reading().jobs().stream()
                    .filter(filter::matches)
                    .map(job -> EmploymentBody.of(dossier, job))
                    .forEach(items::add);
        }
        return new Page<>(items, page.next());
    }

    @GetMapping("/v1/employments/{id}")
    ResponseEntity<EmploymentBody> get(@PathVariable String id) {
        Dossier dossier = dossier(id);
        Job job =
                dossier.reading().jobs().stream()
                        .filter(candidate -> goesBy(dossier, candidate, id))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("no employment has this id"));
        return ResponseEntity.ok()
                .eTag(ETags.of(dossier.version()))
                .body(EmploymentBody.of(dossier, job));
    }

    /** Oldest first, all of them, those that wait for a hiring too. */
    @GetMapping("/v1/employments/{id}/events")
    Page<EventBody> events(@PathVariable String id) {
        Dossier dossier = dossier(id);
        Reading reading = dossier.reading();
        return new Page<>(
                dossier.events().stream()
                        .sorted(
                                Comparator.comparing(HeldEvent::recordedAt)
                                        .thenComparing(HeldEvent::id))
                        .map(event -> EventBody.of(event, reading.standingOf(event)))
                        .toList(),
                null);
    }

    private static boolean goesBy(Dossier dossier, Job job, String id) {
        return job.references().stream()
                .anyMatch(reference -> EmploymentId.of(dossier.employer(), reference).equals(id));
    }

    private Dossier dossier(String id) {
        return dossiers.find(id).orElseThrow(() -> Problem.notFound("no employment has this id"));
    }
}
