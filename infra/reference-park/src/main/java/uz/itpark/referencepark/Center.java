package uz.itpark.referencepark;

import java.time.LocalDate;

/**
 * A remote service center.
 *
 * @param key unique in the park; an event names the center so until the service has given it an id
 * @param seats work places
 * @param plannedJobs jobs it is to create
 */
record Center(
        String key,
        String name,
        Company employer,
        String region,
        int seats,
        int plannedJobs,
        LocalDate plannedBy,
        LocalDate opensOn) {}
