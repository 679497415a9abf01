package uz.itpark.employment.submissions;

import org.springframework.stereotype.Component;

import uz.itpark.employment.intake.Format;
import uz.itpark.employment.intake.RawItem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens dockets: kept ones, and those of dry runs. */
@Component
public class Dockets {

    private final SubmissionStore store;
    private final RejectStore rejects;
    private final Clock clock;

    Dockets(SubmissionStore store, RejectStore rejects, Clock clock) {
        this.store = store;
        this.rejects = rejects;
        this.clock = clock;
    }

    /**
     * @param id of the submission; entered again under the same id, results replace those of a
     *     process that was killed
     * @param employers TINs of the companies the sender speaks for; whoever speaks for them all may
     *     read it back
     * @param header the columns, where items are records
     */
    public Docket open(String id, Set<String> employers, Format format, List<String> header) {
        return new Kept(id, employers, format, header, now());
    }

    /** Counts only. */
    public Docket trial() {
        Instant receivedAt = now();
        Tally tally = new Tally();
        return new Docket() {
            @Override
            public void enter(Collection<ItemResult> results, Map<Long, RawItem> rejected) {
                results.forEach(tally::add);
            }

            @Override
            public void enterPutOff() {}

            @Override
            public Submission close(String sha256) {
                return new Submission(null, receivedAt, sha256, tally.counts(), tally.rejected());
            }
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private final class Kept implements Docket {
        private final String id;
        private final Set<String> employers;
        private final Format format;
        private final List<String> header;
        private final Instant receivedAt;
        private final Tally tally = new Tally();
        private boolean putOff;
        private Extent entered = Extent.NONE;
        private Extent rejectsEntered = Extent.NONE;
        private ChunkId lastAt;

        /** Kept when the next come or, if none do, with the receipt. */
        private List<ItemResult> last = List.of();

        Kept(
                String id,
                Set<String> employers,
                Format format,
                List<String> header,
                Instant receivedAt) {
            this.id = id;
            this.employers = employers;
            this.format = format;
            this.header = header;
            this.receivedAt = receivedAt;
            this.lastAt = entered.next(id, false);
        }

        @Override
        public void enter(Collection<ItemResult> results, Map<Long, RawItem> rejected) {
            results.forEach(tally::add);
            if (!results.isEmpty()) {
                keepLast();
                last = List.copyOf(results);
                lastAt = entered.next(id, putOff);
                entered = entered.with(lastAt);
            }
            if (!rejected.isEmpty()) {
                ChunkId chunk = rejectsEntered.next(id, putOff);
                rejects.keep(chunk, rejected);
                rejectsEntered = rejectsEntered.with(chunk);
            }
        }

        private void keepLast() {
            if (!last.isEmpty()) {
                store.keep(lastAt, last);
            }
        }

        @Override
        public void enterPutOff() {
            putOff = true;
        }

        @Override
        public Submission close(String sha256) {
            Submission submission =
                    new Submission(id, receivedAt, sha256, tally.counts(), tally.rejected());
            boolean single = entered.isSingle();
            if (!single) {
                keepLast();
            }
            store.keep(
                    new SubmissionStore.Kept(
                            submission,
                            employers,
                            format,
                            header,
                            entered,
                            rejectsEntered,
                            single ? last : null));
            return submission;
        }
    }
}
