package uz.itpark.employment.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.ApplicationContext;

import uz.itpark.access.Caller;
import uz.itpark.access.Role;
import uz.itpark.employment.dossiers.DossierStore;
import uz.itpark.employment.dossiers.Trials;
import uz.itpark.employment.intake.Format;
import uz.itpark.employment.intake.Intake;
import uz.itpark.employment.submissions.ItemResult;
import uz.itpark.employment.submissions.NotedTrials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A dry run in the service, all of whose verdicts are seen. */
public final class NotedDryRun {

    private NotedDryRun() {}

    /** The verdict on every line, in their order. */
    public static List<ItemResult> of(ApplicationContext service, String employer, String lines)
            throws IOException {
        NotedTrials trials = new NotedTrials(service);
        Feed feed =
                new Feed(
                        service.getBean(ItemReader.class),
                        service.getBean(LookUp.class),
                        service.getBean(Batches.class),
                        service.getBean(DossierStore.class),
                        service.getBean(Trials.class),
                        trials);
        Caller caller = new Caller("hr", "payroll", Set.of(Role.HR_FEED), Set.of(employer));
        try (Intake intake =
                Intake.receive(
                        new ByteArrayInputStream(lines.getBytes(UTF_8)), Format.NDJSON, false)) {
            feed.submit(intake, new Sender("tried", true, caller));
        }
        return trials.results();
    }
}
