package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.Worker;
import uz.itpark.employment.submissions.ItemProblem;
import uz.itpark.employment.workers.Pinfl;

import java.time.LocalDate;
import java.util.List;

/** One item of a submission as it was read. */
sealed interface ReadItem {

    RawItem raw();

    default long item() {
        return raw().number();
    }

    /** TIN of the company it names; null where it names none. */
    @Nullable String employer();

    /** Id of the center at which it places the job; null where it names none. */
    @Nullable String center();

    /** Could not be an event whatever else is known. */
    record Faulty(
            RawItem raw,
            @Nullable String eventId,
            @Nullable String employer,
            @Nullable String center,
            List<ItemProblem> problems,
            List<ItemProblem> warnings)
            implements ReadItem {}

    /**
     * Well formed in itself.
     *
     * @param dossier id of the dossier it is for
     * @param number of the worker who is hired, until it is known which identifier stands for it
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
            @Nullable Pinfl number,
            List<ItemProblem> warnings)
            implements ReadItem {

        @Override
        public @Nullable String center() {
            return report.center();
        }

        /** The same, the worker by identifier. */
        Sound of(Worker worker) {
            Report known =
                    report instanceof Report.Hired hired
                            ? new Report.Hired(worker, hired.position())
                            : report;
            return new Sound(
                    raw,
                    id,
                    employer,
                    reference,
                    dossier,
                    effectiveOn,
                    corrects,
                    known,
                    null,
                    warnings);
        }

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
