package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.Keys;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plan of a center as a form holds it.
 *
 * @param key made with the form: sent twice, it is one center
 * @param serviceLines with commas between
 */
record Plan(
        String key,
        @Nullable String employer,
        @Nullable String name,
        @Nullable String region,
        @Nullable String district,
        @Nullable String address,
        @Nullable String seats,
        @Nullable String plannedJobs,
        @Nullable String plannedBy,
        @Nullable String serviceLines) {

    static Plan blank(String employer) {
        return new Plan(Keys.fresh(), employer, null, null, null, null, null, null, null, null);
    }

    /** The same under that key. */
    Plan under(String another) {
        return new Plan(
                another,
                employer,
                name,
                region,
                district,
                address,
                seats,
                plannedJobs,
                plannedBy,
                serviceLines);
    }

    /** What was filled in; what is no number goes as it is, for the service to say so. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "employer", employer);
        put(body, "name", name);
        put(body, "region", region);
        put(body, "district", district);
        put(body, "address", address);
        put(body, "seats", number(seats));
        put(body, "plannedJobs", number(plannedJobs));
        put(body, "plannedBy", plannedBy);
        if (serviceLines != null) {
            body.put(
                    "serviceLines",
                    Arrays.stream(serviceLines.split(",", -1))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }
        return body;
    }

    private static @Nullable Object number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,9}")
                ? Integer.valueOf(text.strip())
                : text;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            body.put(name, text.strip());
        } else if (value instanceof Integer) {
            body.put(name, value);
        }
    }
}
