package uz.itpark.employment.feed;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.employment.jobs.TerminationReason;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Describes an event of the feed; {@link ItemReader} reads it. */
record EventSchema(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "unique for the employer")
                String id,
        @Schema(requiredMode = RequiredMode.REQUIRED) FactType type,
        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "^[0-9]{9}$") String employer,
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "the employer's reference")
                String employment,
        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate effectiveOn,
        @Schema(description = "of HIRED") Person worker,
        @Schema(description = "of HIRED all of it, of CHANGED what changes") Place position,
        @Schema(description = "of TERMINATED") TerminationReason reason,
        @Schema(description = "of REKEYED: the reference until now") String previousEmployment,
        @Schema(description = "id of the event that this one replaces") String corrects,
        @Schema(description = "of ANNULLED: id of the event that never happened") String annuls) {

    record Person(
            @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "^[0-9]{14}$") String pinfl,
            @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate birthDate,
            @Schema(requiredMode = RequiredMode.REQUIRED) Gender gender) {}

    record Place(
            @Schema(example = "2512") String occupation,
            @Schema(example = "UZ-TK") String region,
            @Schema(types = {"string", "null"}) String center,
            @Schema(minimum = "0", exclusiveMinimum = true, maximum = "2") BigDecimal fte) {}
}
