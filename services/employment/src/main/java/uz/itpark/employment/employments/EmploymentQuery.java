package uz.itpark.employment.employments;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the search's parameters, which are read together so that every fault is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "parameters", hidden = true)
@Parameter(
        name = "employer",
        in = ParameterIn.QUERY,
        description = "TIN",
        schema = @Schema(type = "string", pattern = "^[0-9]{9}$"))
@Parameter(
        name = "worker",
        in = ParameterIn.QUERY,
        description = "workerId, as /v1/worker-lookups tells it",
        schema = @Schema(type = "string"))
@Parameter(
        name = "center",
        in = ParameterIn.QUERY,
        description = "placed there on the day given in activeOn, or ever",
        schema = @Schema(type = "string"))
@Parameter(
        name = "activeOn",
        in = ParameterIn.QUERY,
        description = "jobs of which this is a working day, first and last day included",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@interface EmploymentQuery {}
