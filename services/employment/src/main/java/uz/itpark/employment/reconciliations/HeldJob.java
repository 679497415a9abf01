package uz.itpark.employment.reconciliations;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * A job as it is held here.
 *
 * @param employment the reference it goes by now
 * @param references every reference it went by
 * @param lastDay last day worked, null while none is known
 */
record HeldJob(
        String employmentId,
        String employment,
        @JsonIgnore Collection<String> references,
        String workerId,
        LocalDate start,
        @Nullable LocalDate lastDay) {

    /** Over a weekend a job that went on under another name looks as if it had paused. */
    private static final int LONGEST_PAUSE = 3;

    static HeldJob of(String employer, Job job) {
        return new HeldJob(
                EmploymentId.of(employer, job.origin()),
                job.reference(),
                job.references(),
                job.worker().id(),
                job.start(),
                job.lastDay());
    }

    boolean activeOn(LocalDate day) {
        return !day.isBefore(start) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether a job that begins then looks like this one going on. */
    boolean endsWhere(LocalDate otherStart) {
        if (lastDay == null) {
            return false;
        }
        long pause = ChronoUnit.DAYS.between(lastDay, otherStart);
        return pause >= 0 && pause <= LONGEST_PAUSE;
    }
}
