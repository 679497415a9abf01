package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A center as the interface shows it.
 *
 * @param filledJobs jobs active at the center today
 * @param decisions oldest first, its planning among them
 */
record CenterBody(
        String id,
        String employer,
        String name,
        String region,
        @Nullable String district,
        @Nullable String address,
        int seats,
        List<String> serviceLines,
        int plannedJobs,
        @Nullable LocalDate plannedBy,
        CenterStatus status,
        long filledJobs,
        List<Decision> decisions) {

    record Decision(
            CenterDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            @Nullable String reason,
            Instant recordedAt) {}
}
