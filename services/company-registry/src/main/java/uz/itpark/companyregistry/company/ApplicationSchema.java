package uz.itpark.companyregistry.company;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import java.time.LocalDate;

/** Describes the body of an application; {@link Application} reads it. */
record ApplicationSchema(
        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "[0-9]{9}") String tin,
        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = 300) String name,
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "62.01.0") String activity,
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "UZ-TK") String region,
        String address,
        String director,
        String email,
        LocalDate foundedOn) {}
