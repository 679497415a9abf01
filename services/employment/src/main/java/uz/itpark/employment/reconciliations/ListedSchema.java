package uz.itpark.employment.reconciliations;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

import java.time.LocalDate;

/** Describes a line of the list to be reconciled; {@link ListReader} reads it. */
record ListedSchema(
        @Schema(requiredMode = RequiredMode.REQUIRED) String employment,
        @Schema(requiredMode = RequiredMode.REQUIRED, pattern = "^[0-9]{14}$") String pinfl,
        @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate start) {}
