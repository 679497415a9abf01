package uz.itpark.companyregistry.company;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import uz.itpark.contracts.company.CompanyStatus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the search's parameters, which are read together so that every fault is named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(name = "parameters", hidden = true)
@Parameter(
        name = "status",
        in = ParameterIn.QUERY,
        schema = @Schema(implementation = CompanyStatus.class))
@Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(name = "activity", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
@Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
@interface CompanyQuery {}
