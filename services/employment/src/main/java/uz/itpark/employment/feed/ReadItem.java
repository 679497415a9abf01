package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.Report;

import java.time.LocalDate;
import java.util.List;

/** One item of a submission as it was read. */
sealed interface ReadItem {

    long item();

    /** Could not be an event whatever else is known. */
    record Faulty(long item, @Nullable String eventId, List<ItemProblem> problems)
            implements ReadItem {}

    /** Well formed in itself. */
    record Sound(
            long item,
            String id,
            String employer,
            String reference,
            LocalDate effectiveOn,
            @Nullable String corrects,
            Report report,
            List<ItemProblem> warnings)
            implements ReadItem {

        String key() {
            return employer + "/" + id;
        }
    }
}
