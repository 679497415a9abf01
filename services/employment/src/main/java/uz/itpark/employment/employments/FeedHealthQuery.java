package uz.itpark.employment.employments;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters, which are read together so that every fault is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "parameters", hidden = true)
@Parameter(
        name = "employer",
        in = ParameterIn.QUERY,
        required = true,
        description = "TIN",
        schema = @Schema(type = "string", pattern = "^[0-9]{9}$"))
@interface FeedHealthQuery {}
