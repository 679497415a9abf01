package uz.itpark.employment.feed;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.submissions.Docket;
import uz.itpark.employment.submissions.ItemResult;
import uz.itpark.employment.submissions.ItemStatus;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts the verdicts of one batch down while the next batch is taken. */
final class Clerk {

    private final Docket docket;
    private final Aside aside;
    private Future<?> entering = CompletableFuture.allOf();

    Clerk(Docket docket, Aside aside) {
        this.docket = docket;
        this.aside = aside;
    }

    /** Returns when what was entered before is there. */
    void enter(List<ReadItem> batch, Batches.Sorted sorted) throws IOException {
        finish();
        entering = aside.begin(Executors.callable(() -> put(batch, sorted)));
    }

    private void put(List<ReadItem> batch, Batches.Sorted sorted) {
        Map<Long, RawItem> rejected = new HashMap<>();
        for (ReadItem item : batch) {
            ItemResult result = sorted.results().get(item.item());
            if (result != null && result.status() == ItemStatus.REJECTED) {
                rejected.put(item.item(), item.raw());
            }
        }
        docket.enter(sorted.results().values(), rejected);
    }

    /** Returns when everything is there; throws what went wrong with it. */
    void finish() throws IOException {
        Aside.done(entering);
    }
}
