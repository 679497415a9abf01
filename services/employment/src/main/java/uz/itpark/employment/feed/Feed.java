package uz.itpark.employment.feed;

import org.springframework.stereotype.Service;

import uz.itpark.employment.dossiers.DossierStore;
import uz.itpark.employment.dossiers.Dossiers;
import uz.itpark.employment.dossiers.Trials;
import uz.itpark.employment.intake.Cutter;
import uz.itpark.employment.intake.Intake;
import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.submissions.Docket;
import uz.itpark.employment.submissions.Dockets;
import uz.itpark.employment.submissions.Submission;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** Takes a submission from its first item to its receipt, or tries what that would come to. */
@Service
class Feed {

    private final ItemReader reader;
    private final LookUp lookUp;
    private final Batches batches;
    private final DossierStore dossiers;
    private final Trials trials;
    private final Dockets dockets;

    Feed(
            ItemReader reader,
            LookUp lookUp,
            Batches batches,
            DossierStore dossiers,
            Trials trials,
            Dockets dockets) {
        this.reader = reader;
        this.lookUp = lookUp;
        this.batches = batches;
        this.dossiers = dossiers;
        this.trials = trials;
        this.dockets = dockets;
    }

    /**
     * Takes the items. Sent again under the same id, items that were taken before the process was
     * killed are found and counted as they were. In a trial all goes the same way, but for where
     * dossiers are written and verdicts kept.
     */
    Submission submit(Intake intake, Sender sender) throws IOException {
        if (sender.trial()) {
            try (Trials.Trial trial = trials.begin()) {
                return submit(intake, sender, trial, dockets.trial());
            }
        }
        Docket docket =
                dockets.open(
                        sender.submission(),
                        sender.caller().employers(),
                        intake.format(),
                        intake.header());
        return submit(intake, sender, dossiers, docket);
    }

    private Submission submit(Intake intake, Sender sender, Dossiers dossiers, Docket docket)
            throws IOException {
        BitSet putOff = pass(intake, intake.cut(), sender, dossiers, docket, true);
        if (!putOff.isEmpty()) {
            docket.enterPutOff();
            pass(intake, new Some(intake.cut(), putOff), sender, dossiers, docket, false);
        }
        return docket.close(intake.sha256());
    }

    /**
     * Takes items, batch by batch; while one is sorted in and written, what the next is about is
     * looked up, and the one after that is read.
     *
     * @param first whether items at odds with what is held may be put off until the rest is in
     * @return those that were: none where they were the only batch
     */
    private BitSet pass(
            Intake intake,
            Cutter all,
            Sender sender,
            Dossiers dossiers,
            Docket docket,
            boolean first)
            throws IOException {
        BitSet putOff = new BitSet();
        try (Cutter cutter = all;
                Aside aside = new Aside()) {
            Pipeline items = new Pipeline(cutter, raw -> reader.read(raw, intake.header()), aside);
            Clerk clerk = new Clerk(docket, aside);
            LookUp.LookedUp batch = lookUp.of(items.next(), sender, dossiers);
            Set<String> changed = Set.of();
            boolean only = true;
            while (!batch.items().isEmpty()) {
                List<ReadItem> next = items.next();
                Future<LookUp.LookedUp> following =
                        aside.begin(() -> lookUp.of(next, sender, dossiers));
                Batches.Sorted sorted = batches.take(batch, changed, sender, dossiers);
                if (first && !(only && next.isEmpty())) {
                    for (ReadItem.Sound item : sorted.conflicting()) {
                        sorted.results().remove(item.item());
                        putOff.set((int) item.item());
                    }
                }
                clerk.enter(batch.items(), sorted);
                batch = Aside.done(following);
                changed = sorted.changed();
                only = false;
            }
            clerk.finish();
        }
        return putOff;
    }

    /** Some of the items of a body. */
    private record Some(Cutter all, BitSet wanted) implements Cutter {
        @Override
        public @org.jspecify.annotations.Nullable RawItem next() throws IOException {
            RawItem item = all.next();
            while (item != null && !wanted.get((int) item.number())) {
                item = all.next();
            }
            return item;
        }

        @Override
        public void close() throws IOException {
            all.close();
        }
    }
}
