package uz.itpark.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of the parts of records which may be null: those that the code says it of. */
final class NullableParts implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord()) {
            Schema<?> model = model(schema, context);
            if (model != null && model.getProperties() != null) {
                describe(described, model.getProperties());
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels()
                        .get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @SuppressWarnings("rawtypes") // As the library has it.
    private static void describe(Class<?> described, Map<String, Schema> properties) {
        for (RecordComponent part : described.getRecordComponents()) {
            var type = part.getAnnotatedType();
            if (type.isAnnotationPresent(Nullable.class)) {
                properties.computeIfPresent(part.getName(), (_, given) -> nullable(given));
            }
            if (type instanceof AnnotatedParameterizedType map
                    && part.getType() == Map.class
                    && map.getAnnotatedActualTypeArguments()[1].isAnnotationPresent(Nullable.class)
                    && properties.get(part.getName()) instanceof Schema<?> given
                    && given.getAdditionalProperties() instanceof Schema<?> values) {
                given.setAdditionalProperties(nullable(values));
            }
        }
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        if (types.isEmpty() || schema.getEnum() != null) {
            Schema<?> none = new Schema<>();
            none.setTypes(Set.of("null"));
            return new Schema<>().anyOf(List.of(schema, none));
        }
        types.add("null");
        schema.setTypes(types);
        return schema;
    }
}
