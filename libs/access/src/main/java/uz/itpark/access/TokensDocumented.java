package uz.itpark.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springdoc.core.customizers.OpenApiCustomizer;

import java.util.List;

/** Says in the OpenAPI document what needs a token, and what is everybody's. */
final class TokensDocumented implements OpenApiCustomizer {

    private static final String TOKEN = "token";

    private final AccessTable table;

    TokensDocumented(AccessTable table) {
        this.table = table;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        for (Rule rule : table.rules()) {
            var path = document.getPaths().get(rule.path().getPatternString());
            if (path != null && rule.everybody()) {
                path.readOperationsMap()
                        .forEach((method, operation) -> {
                            if (method.name().equals(rule.method().name())) {
                                // With a token it may tell more.
                                operation.setSecurity(
                                        List.of(
                                                new SecurityRequirement(),
                                                new SecurityRequirement().addList(TOKEN)));
                            }
                        });
            }
        }
    }
}
