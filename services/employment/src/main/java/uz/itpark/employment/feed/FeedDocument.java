package uz.itpark.employment.feed;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what the feed takes and answers: the body is read as it comes, by its media type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@RequestBody(
        required = true,
        description = "Up to 500,000 events or 256 MiB, gzip welcome.",
        content = {
            @Content(
                    mediaType = "application/json",
                    schema = @Schema(oneOf = {EventSchema.class, EventSchema[].class})),
            @Content(
                    mediaType = "application/x-ndjson",
                    schema =
                            @Schema(
                                    implementation = EventSchema.class,
                                    description = "an event a line")),
            @Content(
                    mediaType = "text/csv",
                    schema = @Schema(type = "string", description = "a header, an event a record"))
        })
@ApiResponse(responseCode = "201", description = "The receipt.", useReturnTypeSchema = true)
@ApiResponse(
        responseCode = "200",
        description = "What the receipt of a dry run would say.",
        useReturnTypeSchema = true)
@interface FeedDocument {}
