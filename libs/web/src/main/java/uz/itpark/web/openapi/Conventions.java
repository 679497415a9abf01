package uz.itpark.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import uz.itpark.web.ProblemDocument;
import uz.itpark.web.idempotency.Idempotent;

import java.util.Arrays;
import java.util.Map;

/** What holds for every operation: how it is refused, repeated, and asked for once more. */
final class Conventions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        withoutMaps(operation, handler);
        if (handler.hasMethodAnnotation(Idempotent.class)) {
            operation.addParametersItem(
                    new HeaderParameter()
                            .name("Idempotency-Key")
                            .description(
                                    "With the same body the first answer comes again, for 7 days.")
                            .schema(new StringSchema().pattern("^[!-~]{1,200}$")));
        }
        if (hasTag(handler)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse().description("It is what If-None-Match names."));
        }
        operation
                .getResponses()
                .addApiResponse("4XX", problem("Refused: every fault is named, nothing changed."))
                .addApiResponse("503", problem("Not now; again after Retry-After seconds."));
        return operation;
    }

    /** Parameters that a handler reads as a map are described one by one. */
    private static void withoutMaps(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() == null) {
            return;
        }
        Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.getType() == Map.class)
                .forEach(map ->
                        operation
                                .getParameters()
                                .removeIf(each -> map.getName().equals(each.getName())));
    }

    /** Whether it gives one thing, with an ETag. */
    private static boolean hasTag(HandlerMethod handler) {
        Class<?> body = handler.getReturnType().nested().getNestedParameterType();
        return handler.hasMethodAnnotation(GetMapping.class)
                && handler.getReturnType().getParameterType() == ResponseEntity.class
                && body != StreamingResponseBody.class
                && Arrays.stream(handler.getMethodParameters())
                        .anyMatch(each -> each.hasParameterAnnotation(PathVariable.class));
    }

    private static ApiResponse problem(String description) {
        String schema = "#/components/schemas/" + ProblemDocument.class.getSimpleName();
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(schema))));
    }
}
