package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;

import uz.itpark.web.Fields;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is planned of a center and may be changed.
 *
 * @param region ISO 3166-2:UZ
 * @param seats work places; persons
 * @param plannedJobs jobs it is to create
 * @param plannedBy by when
 */
record Plan(
        String name,
        String region,
        @Nullable String district,
        @Nullable String address,
        int seats,
        List<String> serviceLines,
        int plannedJobs,
        @Nullable LocalDate plannedBy) {

    private static final int MOST = 100_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    /** Reads all of it, noting faults. */
    static Plan from(Fields fields) {
        return new Plan(
                fields.requiredText("name", 300),
                fields.requiredRegion("region"),
                fields.text("district", 200),
                fields.text("address", 500),
                fields.requiredInteger("seats", 0, MOST),
                fields.texts("serviceLines", 50, 100),
                fields.requiredInteger("plannedJobs", 0, MOST),
                fields.date("plannedBy", EARLIEST, LATEST));
    }

    /** This with the fields given put in their place (RFC 7396): null takes one away. */
    Plan patched(Fields patch) {
        return new Plan(
                patch.has("name") ? patch.requiredText("name", 300) : name,
                patch.has("region") ? patch.requiredRegion("region") : region,
                patch.has("district") ? patch.text("district", 200) : district,
                patch.has("address") ? patch.text("address", 500) : address,
                patch.has("seats") ? patch.requiredInteger("seats", 0, MOST) : seats,
                patch.has("serviceLines") ? patch.texts("serviceLines", 50, 100) : serviceLines,
                patch.has("plannedJobs")
                        ? patch.requiredInteger("plannedJobs", 0, MOST)
                        : plannedJobs,
                patch.has("plannedBy") ? patch.date("plannedBy", EARLIEST, LATEST) : plannedBy);
    }

    /** By field, for the history. */
    Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("region", region);
        fields.put("district", district);
        fields.put("address", address);
        fields.put("seats", String.valueOf(seats));
        fields.put("serviceLines", String.join(", ", serviceLines));
        fields.put("plannedJobs", String.valueOf(plannedJobs));
        fields.put("plannedBy", plannedBy == null ? null : plannedBy.toString());
        return fields;
    }
}
