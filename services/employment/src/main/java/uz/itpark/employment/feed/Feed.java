package uz.itpark.employment.feed;

import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes a submission from its first item to its receipt. */
@Service
class Feed {

    private static final int BATCH = 1_000;

    private final Batches batches;
    private final SubmissionStore store;
    private final Clock clock;

    Feed(Batches batches, SubmissionStore store, Clock clock) {
        this.batches = batches;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param id of the submission; sent again under the same id, items that were taken before the
     *     process was killed are found and counted as they were
     * @param sha256 of all the bytes, asked for when the items are read to the end
     */
    Submission submit(String id, Iterator<ReadItem> items, Supplier<String> sha256) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Tally tally = new Tally();
        List<ReadItem> conflicting = new ArrayList<>();
        int number = 0;
        while (items.hasNext()) {
            List<ReadItem> batch = new ArrayList<>(BATCH);
            while (items.hasNext() && batch.size() < BATCH) {
                batch.add(items.next());
            }
            Batches.Sorted sorted = batches.take(batch, id);
            boolean last = !items.hasNext() && conflicting.isEmpty() && number == 0;
            if (!last) {
                // With more to come, what is refused now may agree with it.
                sorted.conflicting().forEach(item -> sorted.results().remove(item.item()));
                conflicting.addAll(sorted.conflicting());
            }
            keep(id, number++, sorted, tally);
        }
        for (int from = 0; from < conflicting.size(); from += BATCH) {
            List<ReadItem> batch =
                    conflicting.subList(from, Math.min(conflicting.size(), from + BATCH));
            keep(id, number++, batches.take(batch, id), tally);
        }
        Submission submission =
                new Submission(id, receivedAt, sha256.get(), tally.counts(), tally.rejected());
        store.keep(submission);
        return submission;
    }

    private void keep(String id, int number, Batches.Sorted sorted, Tally tally) {
        var results = new TreeMap<>(sorted.results()).values();
        store.keep(id, number, results);
        results.forEach(tally::add);
    }
}
