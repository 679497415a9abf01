package uz.itpark.employment.feed;

import org.springframework.stereotype.Component;

import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.dossiers.Dossiers;
import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.submissions.ItemResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out for a batch what it is about: companies, centers, workers and jobs. */
@Component
class LookUp {

    private final EmployerDirectory employers;
    private final CenterDirectory centers;
    private final Identification identification;

    LookUp(EmployerDirectory employers, CenterDirectory centers, Identification identification) {
        this.employers = employers;
        this.centers = centers;
        this.identification = identification;
    }

    /**
     * @param items all of the batch
     * @param rejected those that are rejected whatever is held
     * @param open the others, as they were read
     */
    record LookedUp(
            List<ReadItem> items,
            List<ItemResult> rejected,
            List<ReadItem.Sound> open,
            Neighbours neighbours,
            Jobs jobs) {}

    /** May run while the batch before is taken: {@link #again} for what that changes. */
    LookedUp of(List<ReadItem> items, Sender sender, Dossiers dossiers) {
        Neighbours neighbours = Neighbours.ask(items, employers, centers);
        List<ItemResult> rejected = new ArrayList<>();
        List<ReadItem.Sound> open = new ArrayList<>();
        for (ReadItem item : items) {
            ItemResult refused = Verdicts.refused(item, neighbours.problems(item, sender));
            if (refused != null) {
                rejected.add(refused);
            } else if (item instanceof ReadItem.Sound sound) {
                open.add(sound);
            }
        }
        return new LookedUp(items, rejected, open, neighbours, jobs(open, sender, dossiers));
    }

    /**
     * What is held now.
     *
     * @param changed ids of all dossiers that the batch before changed
     */
    Jobs again(LookedUp batch, Set<String> changed, Sender sender, Dossiers dossiers) {
        List<ReadItem.Sound> outdated = batch.jobs().outdated(batch.open(), changed);
        return outdated.isEmpty()
                ? batch.jobs()
                : batch.jobs().with(jobs(outdated, sender, dossiers));
    }

    /** The jobs as they are held, their workers identified. */
    Jobs jobs(List<ReadItem.Sound> items, Sender sender, Dossiers dossiers) {
        if (items.isEmpty()) {
            return new Jobs(List.of(), Map.of());
        }
        Map<String, Stored> loaded = dossiers.load(Jobs.idsOf(items));
        return new Jobs(identification.of(items, loaded, sender.trial()), loaded);
    }
}
