package uz.itpark.employment.workers;

import tools.jackson.databind.JsonNode;

import uz.itpark.web.Fields;
import uz.itpark.web.Problem;

/** Reads bodies that hold a personal number and nothing else. */
final class Numbers {

    private Numbers() {}

    /** {@code {"pinfl"}}; 400 {@code pinfl-invalid} where it is none. */
    static Pinfl required(JsonNode body) {
        Fields fields = Fields.of(body);
        String pinfl = fields.requiredPersonalNumber("pinfl");
        fields.check();
        return Pinfl.parse(pinfl)
                .orElseThrow(() ->
                        Problem.invalid(
                                "/pinfl",
                                "pinfl-invalid",
                                "must have 14 digits, the 2nd to 7th a date that exists"));
    }
}
