package uz.itpark.employment.centers;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says whether a company may place a job at a center. */
@Component
public class CenterDirectory {

    private final Centers centers;
    private final CenterService service;

    CenterDirectory(Centers centers, CenterService service) {
        this.centers = centers;
        this.service = service;
    }

    /** A company's wish to place a job at a center. */
    public record Placing(String employer, String center) {}

    /**
     * @param refused there is no such center, or it is another company's or cancelled
     * @param undecided while the centers' service cannot be asked
     */
    public record Answers(Set<Placing> refused, Set<Placing> undecided) {}

    public Answers ask(Collection<Placing> placings) {
        Map<String, Center> known = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        placings.forEach(placing -> wanted.add(placing.center()));
        centers.known(wanted).forEach(center -> known.put(center.id(), center));
        Set<String> undecided = new HashSet<>();
        for (String id : wanted) {
            if (known.containsKey(id)) {
                continue;
            }
            switch (service.ask(id)) {
                case CenterService.Answer.Known(Center center) -> {
                    centers.keep(center);
                    known.put(id, center);
                }
                case CenterService.Answer.Unknown _ -> {}
                case CenterService.Answer.Unavailable _ -> undecided.add(id);
            }
        }
        Answers answers = new Answers(new HashSet<>(), new HashSet<>());
        for (Placing placing : placings) {
            Center center = known.get(placing.center());
            if (undecided.contains(placing.center())) {
                answers.undecided().add(placing);
            } else if (center == null || !center.takesJobsOf(placing.employer())) {
                answers.refused().add(placing);
            }
        }
        return answers;
    }

    /** Whether a company may place jobs at a center that is known. */
    public boolean accepts(String employer, String center) {
        return centers.known(Set.of(center)).stream()
                .anyMatch(known -> known.takesJobsOf(employer));
    }

    /** Whether the center is known by now, having asked its service if need be. */
    public boolean resolve(String center) {
        if (!centers.known(Set.of(center)).isEmpty()) {
            return true;
        }
        if (service.ask(center) instanceof CenterService.Answer.Known(Center known)) {
            centers.keep(known);
            return true;
        }
        return false;
    }
}
