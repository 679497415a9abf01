package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** The service's own form: an object an observation. */
final class JsonForm implements Form {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    @Override
    public void write(Answered answered, OutputStream out) {
        Answer answer = answered.answer();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("figure", answer.figure());
            json.writeStringProperty("unit", answer.unit());
            json.writeStringProperty("definitions", Answer.DEFINITIONS);
            json.writeStringProperty("asKnownAt", answer.asKnownAt().toString());
            json.writeName("recordedThrough");
            write(json, answer.recordedThrough());
            json.writeStringProperty("inputs", answered.inputs());
            json.writeArrayPropertyStart("dimensions");
            json.writeString(Answer.PERIOD);
            answer.by().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("observations");
            answer.observations().forEach(observation -> write(json, answer, observation));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Answer answer, Observation observation) {
        json.writeStartObject();
        json.writeStringProperty(Answer.PERIOD, observation.period());
        write(json, answer.by(), observation.key());
        write(json, answer.measures(), observation.values());
        json.writeStringProperty(answer.statusName(), observation.status());
        json.writeEndObject();
    }

    private static void write(
            JsonGenerator json, List<String> names, List<? extends @Nullable Object> values) {
        for (int i = 0; i < names.size(); i++) {
            json.writeName(names.get(i));
            write(json, values.get(i));
        }
    }

    /** A number as such, null as null, everything else as text. */
    static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number.longValue());
            case Integer number -> json.writeNumber(number.intValue());
            case BigDecimal number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
