package uz.itpark.remoteservicecenter.center;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import uz.itpark.contracts.center.CenterStatus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the search's parameters, which are read together so that every fault is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "status",
        in = ParameterIn.QUERY,
        schema = @Schema(implementation = CenterStatus.class))
@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(
        name = "employer",
        in = ParameterIn.QUERY,
        description = "TIN",
        schema = @Schema(type = "string"))
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@interface CenterQuery {}
