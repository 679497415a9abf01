package uz.itpark.web.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;

import org.springdoc.core.customizers.OpenApiCustomizer;

import uz.itpark.web.ProblemDocument;

/** Names the service, and describes the problem that every refusal is. */
final class Head implements OpenApiCustomizer {

    private final String service;

    Head(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info().title("IT park: " + service).version("v1"));
        ModelConverters.getInstance(true)
                .readAll(ProblemDocument.class)
                .forEach(document.getComponents()::addSchemas);
    }
}
