package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A decision as a form holds it.
 *
 * @param key made with the form: sent twice, it is one decision
 */
record Ruling(
        String key,
        @Nullable String decision,
        @Nullable String effectiveOn,
        @Nullable String orderNumber,
        @Nullable String reason) {

    /** The same under that key. */
    Ruling under(String another) {
        return new Ruling(another, decision, effectiveOn, orderNumber, reason);
    }

    /** What was filled in. */
    Map<String, String> body() {
        Map<String, String> body = new LinkedHashMap<>();
        put(body, "decision", decision);
        put(body, "effectiveOn", effectiveOn);
        put(body, "orderNumber", orderNumber);
        put(body, "reason", reason);
        return body;
    }

    private static void put(Map<String, String> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
