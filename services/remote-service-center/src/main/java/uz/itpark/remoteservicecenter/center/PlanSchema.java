package uz.itpark.remoteservicecenter.center;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import java.time.LocalDate;
import java.util.List;

/** Describes the body that plans a center; {@link Plan} reads it. */
record PlanSchema(
        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "^[0-9]{9}$") String employer,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300) String name,
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "UZ-TK") String region,
        String district,
        String address,
        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0") int seats,
        List<String> serviceLines,
        @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0") int plannedJobs,
        LocalDate plannedBy) {}
