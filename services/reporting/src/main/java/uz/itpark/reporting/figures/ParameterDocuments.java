package uz.itpark.reporting.figures;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import uz.itpark.reporting.forms.Answered;
import uz.itpark.reporting.forms.Format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Describes in the OpenAPI document what handlers {@link Takes take}: by the table that reads it.
 */
@Component
class ParameterDocuments implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Takes takes = parameter.getParameterAnnotation(Takes.class);
            if (takes != null) {
                describe(operation, takes.value().parameters());
                refusal(operation, "400", "Names every fault, and what is allowed.");
            }
        }
        boolean answers =
                handler.getReturnType().nested().getNestedParameterType() == Answered.class;
        if (answers) {
            forms(operation);
        }
        return operation;
    }

    private static void describe(Operation operation, List<Parameter> table) {
        List<io.swagger.v3.oas.models.parameters.Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(each -> !"query".equals(each.getIn()))
                    .forEach(parameters::add);
        }
        table.forEach(each -> parameters.add(describe(each)));
        operation.setParameters(parameters);
        // An argument that springdoc does not know is taken for a body.
        operation.setRequestBody(null);
    }

    private static io.swagger.v3.oas.models.parameters.Parameter describe(Parameter parameter) {
        Schema<?> value = schema(parameter);
        return new QueryParameter()
                .name(parameter.name())
                .description(parameter.description())
                .required(false)
                .style(io.swagger.v3.oas.models.parameters.Parameter.StyleEnum.FORM)
                .explode(false)
                .schema(parameter.many() ? new ArraySchema().items(value) : value);
    }

    private static Schema<?> schema(Parameter parameter) {
        StringSchema schema = new StringSchema();
        switch (parameter.type()) {
            case DATE -> schema.format("date");
            case INSTANT -> schema.format("date-time");
            case CHOICE -> parameter.allowed().forEach(schema::addEnumItem);
            case TIN -> schema.pattern("^[0-9]{9}$");
            default -> {
                // the description says it
            }
        }
        if (parameter.otherwise() != null) {
            schema.setDefault(parameter.otherwise());
        }
        return schema;
    }

    private static void forms(Operation operation) {
        Content content = new Content();
        Arrays.stream(Format.values())
                .forEach(format ->
                        content.addMediaType(
                                format.mediaType().toString(),
                                new MediaType().schema(form(format))));
        operation
                .getResponses()
                .addApiResponse(
                        "200", new ApiResponse().description("The figure.").content(content));
        operation
                .getResponses()
                .addApiResponse("304", new ApiResponse().description("It has not changed."));
        refusal(operation, "406", "None of the accepted media types can be given.");
        refusal(operation, "413", "The answer would have more than 100,000 rows; says how many.");
    }

    private static Schema<?> form(Format format) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(
                java.util.Set.of(
                        format == Format.JSON || format == Format.JSON_STAT ? "object" : "string"));
        return schema;
    }

    private static void refusal(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(new Schema<>()))));
    }
}
