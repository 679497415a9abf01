package uz.itpark.employment.employments;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.employment.dossiers.Bookmark;
import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Reading;
import uz.itpark.employment.jobs.Standing;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a company's feed left waiting, so that nothing is ever in limbo unseen. */
@RestController
class WaitingController {

    private final DossierQueries dossiers;

    WaitingController(DossierQueries dossiers) {
        this.dossiers = dossiers;
    }

    private record Waiting(Bookmark bookmark, EventBody event) {}

    /**
     * Each event names in {@code waitsFor} what it waits for. Reads all that the company reported.
     */
    @WaitingQuery
    @GetMapping("/v1/waiting-events")
    Page<EventBody> waiting(@RequestParam Map<String, String> parameters) {
        Fields query = Fields.of(parameters);
        String employer = Questions.requiredEmployer(query);
        Paging paging = Paging.from(query);
        Bookmark after = Questions.bookmark(paging, query);
        query.check();
        List<Waiting> found = new ArrayList<>();
        dossiers.ofEmployer(
                employer,
                after,
                dossier -> {
                    waiting(dossier).stream()
                            .filter(event -> after == null || event.bookmark().isAfter(after))
                            .forEach(found::add);
                    return found.size() <= paging.limit();
                });
        return Page.of(found, paging, event -> event.bookmark().cursor()).map(Waiting::event);
    }

    private static List<Waiting> waiting(Dossier dossier) {
        Reading reading = dossier.reading();
        return dossier.events().stream()
                .filter(event -> dossier.standingOf(event, reading) instanceof Standing.Waiting)
                .map(event ->
                        new Waiting(
                                bookmark(dossier, event), EventBody.of(event, dossier, reading)))
                .sorted(Comparator.comparing(event -> event.bookmark().entry()))
                .toList();
    }

    private static Bookmark bookmark(Dossier dossier, HeldEvent event) {
        return new Bookmark(dossier.id(), EmploymentId.of(dossier.employer(), event.id()));
    }
}
