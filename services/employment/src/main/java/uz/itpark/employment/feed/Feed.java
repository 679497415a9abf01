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

/** Takes a submission from its first item to its receipt, or tries what that would come to. */
@Service
class Feed {

    private final ItemReader reader;
    private final Batches batches;
    private final DossierStore dossiers;
    private final Trials trials;
    private final Dockets dockets;

    Feed(
            ItemReader reader,
            Batches batches,
            DossierStore dossiers,
            Trials trials,
            Dockets dockets) {
        this.reader = reader;
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
        BitSet putOff = first(intake, sender, dossiers, docket);
        if (!putOff.isEmpty()) {
            docket.enterPutOff();
            again(intake, putOff, sender, dossiers, docket);
        }
        return docket.close(intake.sha256());
    }

    /** Takes all items once; those at odds with what is held are put off until the rest is in. */
    private BitSet first(Intake intake, Sender sender, Dossiers dossiers, Docket docket)
            throws IOException {
        BitSet putOff = new BitSet();
        try (Cutter cutter = intake.cut();
                Pipeline items = new Pipeline(cutter, raw -> reader.read(raw, intake.header()));
                Clerk clerk = new Clerk(docket)) {
            boolean only = true;
            for (List<ReadItem> batch = items.next(); !batch.isEmpty(); ) {
                List<ReadItem> following = items.next();
                Batches.Sorted sorted = batches.take(batch, sender, dossiers);
                if (!only || !following.isEmpty()) {
                    for (ReadItem.Sound item : sorted.conflicting()) {
                        sorted.results().remove(item.item());
                        putOff.set((int) item.item());
                    }
                }
                clerk.enter(batch, sorted);
                batch = following;
                only = false;
            }
            clerk.finish();
        }
        return putOff;
    }

    private void again(
            Intake intake, BitSet putOff, Sender sender, Dossiers dossiers, Docket docket)
            throws IOException {
        try (Cutter cutter = new Some(intake.cut(), putOff);
                Pipeline items = new Pipeline(cutter, raw -> reader.read(raw, intake.header()));
                Clerk clerk = new Clerk(docket)) {
            for (List<ReadItem> batch = items.next(); !batch.isEmpty(); batch = items.next()) {
                clerk.enter(batch, batches.take(batch, sender, dossiers));
            }
            clerk.finish();
        }
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
