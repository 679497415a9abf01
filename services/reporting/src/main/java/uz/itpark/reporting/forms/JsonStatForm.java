package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * JSON-stat 2.0, a dataset: one dimension each for the period, the breakdown and, where there are
 * several, the measures. A cell for which there is no observation is null and has no status; a cube
 * that is mostly such cells is written sparsely.
 */
final class JsonStatForm implements Form {

    @Override
    public void write(Answered answered, OutputStream out) {
        Answer answer = answered.answer();
        Cube cube = Cube.of(answer);
        try (JsonGenerator json = JsonForm.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("label", answer.figure() + " (" + answer.unit() + ")");
            json.writeStringProperty("source", "IT park, definitions " + Answer.DEFINITIONS);
            json.writeStringProperty("updated", answer.asKnownAt().toString());
            json.writeArrayPropertyStart("note");
            Definitions.of(answer).forEach((name, text) -> json.writeString(name + ": " + text));
            json.writeEndArray();
            dimensions(json, cube);
            cube.write(json, "value", (observation, at) -> observation.values().get(at));
            cube.write(json, "status", (observation, _) -> observation.status());
            json.writeObjectPropertyStart("extension");
            extension(json, answered);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void dimensions(JsonGenerator json, Cube cube) {
        json.writeArrayPropertyStart("id");
        cube.axes().keySet().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("size");
        cube.axes().values().forEach(categories -> json.writeNumber(categories.size()));
        json.writeEndArray();
        json.writeObjectPropertyStart("role");
        role(json, "time", Answer.PERIOD);
        if (cube.axes().containsKey("region")) {
            role(json, "geo", "region");
        }
        if (cube.axes().containsKey(Cube.MEASURE)) {
            role(json, "metric", Cube.MEASURE);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("dimension");
        cube.axes().forEach((name, categories) -> dimension(json, name, categories));
        json.writeEndObject();
    }

    private static void role(JsonGenerator json, String role, String dimension) {
        json.writeArrayPropertyStart(role);
        json.writeString(dimension);
        json.writeEndArray();
    }

    private static void dimension(
            JsonGenerator json, String name, Map<@Nullable String, Integer> categories) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("label", name);
        json.writeObjectPropertyStart("category");
        json.writeArrayPropertyStart("index");
        categories.keySet().forEach(category -> json.writeString(id(category)));
        json.writeEndArray();
        json.writeObjectPropertyStart("label");
        categories
                .keySet()
                .forEach(category ->
                        json.writeStringProperty(
                                id(category), Objects.requireNonNullElse(category, "none")));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Ids are texts, and none of ours is empty. */
    private static String id(@Nullable String category) {
        return Objects.requireNonNullElse(category, "");
    }

    private static void extension(JsonGenerator json, Answered answered) {
        Answer answer = answered.answer();
        json.writeStringProperty("figure", answer.figure());
        json.writeStringProperty("unit", answer.unit());
        json.writeStringProperty("definitions", Answer.DEFINITIONS);
        json.writeStringProperty("asKnownAt", answer.asKnownAt().toString());
        json.writeName("recordedThrough");
        JsonForm.write(json, answer.recordedThrough());
        json.writeStringProperty("inputs", answered.inputs());
        json.writeObjectPropertyStart("query");
        answered.query().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("measures");
        List.copyOf(answer.measures()).forEach(json::writeString);
        json.writeEndArray();
    }
}
