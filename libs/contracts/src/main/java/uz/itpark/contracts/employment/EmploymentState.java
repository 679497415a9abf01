package uz.itpark.contracts.employment;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One worker's job at one company, with everything that was ever recorded of its park days.
 *
 * <p>Because the superseded spells and evidence stay, the newest state alone answers "which park
 * days were known at instant T, and by which reports" for every T.
 *
 * @param id the employment service's identifier of the job
 * @param workerId stands for the worker everywhere outside the employment service
 * @param employer TIN
 * @param reference the employment reference the job was first reported under
 * @param birthDate the worker's
 * @param spells the job's park days, present and past knowledge of them; empty where there were
 *     none
 * @param version of the job's record; grows with every change
 * @param evidence the reports the job rests on, now and in the past; states published before there
 *     was such a list are read with none
 */
public record EmploymentState(
        String id,
        String workerId,
        String employer,
        String reference,
        LocalDate birthDate,
        Gender gender,
        List<Spell> spells,
        long version,
        @Nullable List<Evidence> evidence) {

    @Override
    public List<Evidence> evidence() {
        return evidence == null ? List.of() : evidence;
    }
}
