package uz.itpark.contracts.employment;

import java.time.LocalDate;
import java.util.List;

/**
 * One worker's job at one company, with everything that was ever recorded of its park days.
 *
 * <p>Because the superseded spells stay, the newest state alone answers "which park days were known
 * at instant T" for every T.
 *
 * @param id the employment service's identifier of the job
 * @param workerId stands for the worker everywhere outside the employment service
 * @param employer TIN
 * @param reference the employment reference the job was first reported under
 * @param birthDate the worker's
 * @param spells the job's park days, present and past knowledge of them; empty where there were
 *     none
 * @param version of the job's record; grows with every change
 */
public record EmploymentState(
        String id,
        String workerId,
        String employer,
        String reference,
        LocalDate birthDate,
        Gender gender,
        List<Spell> spells,
        long version) {}
