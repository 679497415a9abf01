package uz.itpark.employment.centers;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import uz.itpark.contracts.center.CenterStatus;

/**
 * A center as this service knows it.
 *
 * @param employer TIN of the company that runs it
 * @param version of its record; 0 where its service was asked and no event came yet
 */
@Document("centers")
record Center(@Id String id, String employer, CenterStatus status, long version) {

    boolean takesJobsOf(String tin) {
        return employer.equals(tin) && status != CenterStatus.CANCELLED;
    }
}
