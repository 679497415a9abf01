package uz.itpark.contracts.center;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A remote service center.
 *
 * @param id the service's own identifier; what an employment's {@code center} names
 * @param employer TIN of the company that runs it
 * @param region ISO 3166-2:UZ
 * @param seats work places; persons
 * @param plannedJobs jobs the center is to create
 * @param plannedBy the day by which it is to have created them
 * @param decisions every decision taken, oldest first, its planning among them
 * @param plans what seats and planned jobs were recorded to be, oldest first; the last one holds
 */
public record CenterState(
        String id,
        String employer,
        String name,
        String region,
        CenterStatus status,
        int seats,
        int plannedJobs,
        @Nullable LocalDate plannedBy,
        List<Decision> decisions,
        List<Plan> plans,
        long version) {

    /**
     * @param effectiveOn the day it takes effect; for the planning the day it was recorded
     * @param recordedAt when the service recorded it
     */
    public record Decision(
            CenterDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            Instant recordedAt) {}

    public record Plan(
            String region,
            int seats,
            int plannedJobs,
            @Nullable LocalDate plannedBy,
            Instant recordedAt) {}
}
