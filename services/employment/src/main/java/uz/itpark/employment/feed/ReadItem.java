package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.submissions.ItemProblem;

import java.time.LocalDate;
import java.util.List;

/** One item of a submission as it was read. */
sealed interface ReadItem {

    RawItem raw();

    default long item() {
        return raw().number();
    }

    /** Could not be an event whatever else is known. */
    record Faulty(
            RawItem raw,
            @Nullable String eventId,
            List<ItemProblem> problems,
            List<ItemProblem> warnings)
            implements ReadItem {}

    /**
     * Well formed in itself.
     *
     * @param dossier id of the dossier it is for
     */
    record Sound(
            RawItem raw,
            String id,
            String employer,
            String reference,
            String dossier,
            LocalDate effectiveOn,
            @Nullable String corrects,
            Report report,
            List<ItemProblem> warnings)
            implements ReadItem {

        String key() {
            return employer + "/" + id;
        }

        /** Items are told apart by their place; comparing all they say would take long. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sound sound && sound.item() == item();
        }

        @Override
        public int hashCode() {
            return Long.hashCode(item());
        }
    }
}
