package uz.itpark.reporting.trace;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.roster.Roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Counts all that is found, and keeps one page of it. */
final class Listing {

    private final @Nullable String after;
    private final int keep;
    private final PriorityQueue<Found> page = new PriorityQueue<>(Collections.reverseOrder());
    private long count;

    /**
     * @param after key of the last item of the page before; null for the first page
     * @param keep how many at most
     */
    Listing(@Nullable String after, int keep) {
        this.after = after;
        this.keep = keep;
    }

    static Listing of(
            Roster roster,
            Predicate<String> companies,
            Finder finder,
            @Nullable String after,
            int keep) {
        return roster.gather(
                companies,
                () -> new Listing(after, keep),
                (listing, jobs) -> finder.find(jobs, listing::add),
                Listing::plus);
    }

    void add(Found found) {
        count++;
        offer(found);
    }

    private void offer(Found found) {
        if (after == null || found.key().compareTo(after) > 0) {
            page.add(found);
            if (page.size() > keep) {
                page.remove();
            }
        }
    }

    Listing plus(Listing other) {
        count += other.count;
        other.page.forEach(this::offer);
        return this;
    }

    long count() {
        return count;
    }

    List<Found> page() {
        List<Found> sorted = new ArrayList<>(page);
        Collections.sort(sorted);
        return sorted;
    }
}
