package uz.itpark.employment.centers;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import uz.itpark.contracts.center.CenterStatus;

/**
 * A center as this service knows it.
 *
 * @param employer TIN of the company that runs it
 * @param version of its record; {@link #ASKED} where its service was asked
 */
@Document("centers")
record Center(@Id String id, String employer, CenterStatus status, long version) {

    /** Older than any event. */
    static final long ASKED = -1;

    boolean takesJobsOf(String tin) {
        return employer.equals(tin) && status != CenterStatus.CANCELLED;
    }
}
