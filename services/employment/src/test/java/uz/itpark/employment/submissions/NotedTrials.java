package uz.itpark.employment.submissions;

import org.springframework.context.ApplicationContext;

import uz.itpark.employment.intake.RawItem;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Dockets of dry runs that note every verdict, of which the service's own count most. */
public final class NotedTrials extends Dockets {

    private final Map<Long, ItemResult> noted = new ConcurrentSkipListMap<>();

    public NotedTrials(ApplicationContext service) {
        super(
                service.getBean(SubmissionStore.class),
                service.getBean(RejectStore.class),
                service.getBean(Clock.class));
    }

    /** In the order of the items. */
    public List<ItemResult> results() {
        return List.copyOf(noted.values());
    }

    @Override
    public Docket trial() {
        Docket counting = super.trial();
        return new Docket() {
            @Override
            public void enter(Collection<ItemResult> results, Map<Long, RawItem> rejected) {
                results.forEach(result -> noted.put(result.item(), result));
                counting.enter(results, rejected);
            }

            @Override
            public void enterPutOff() {
                counting.enterPutOff();
            }

            @Override
            public Submission close(String sha256) {
                return counting.close(sha256);
            }
        };
    }
}
