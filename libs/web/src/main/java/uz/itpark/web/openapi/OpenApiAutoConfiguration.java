package uz.itpark.web.openapi;

import io.swagger.v3.core.converter.ModelConverter;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service's OpenAPI document has all of this by depending on the module. */
@AutoConfiguration
class OpenApiAutoConfiguration {

    @Bean
    ModelConverter nullableParts() {
        return new NullableParts();
    }

    @Bean
    OperationCustomizer refusalsOfOperations() {
        return new Conventions();
    }

    @Bean
    OpenApiCustomizer headOfDocument(@Value("${spring.application.name:itpark}") String service) {
        return new Head(service);
    }
}
