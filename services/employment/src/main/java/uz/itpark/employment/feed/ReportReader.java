package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.employment.jobs.Position;
import uz.itpark.employment.jobs.PositionChange;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.TerminationReason;
import uz.itpark.employment.jobs.Worker;
import uz.itpark.employment.workers.Pinfl;
import uz.itpark.web.Regions;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Reads what an item reports: the part that differs from type to type. */
@Component
class ReportReader {

    private static final String[] PARTS = {"occupation", "region", "center", "fte"};

    /** The worker's number, in an event that was read without fault. */
    static @Nullable Pinfl number(JsonNode node) {
        return Pinfl.parse(node.path("worker").path("pinfl").stringValue("")).orElse(null);
    }

    /** The center that an event names, faulty elsewhere perhaps; null where it names none. */
    static @Nullable String center(Fields fields, JsonNode node) {
        String type = node.path("type").stringValue("");
        String center = node.path("position").path("center").stringValue(null);
        boolean places = type.equals(FactType.HIRED.name()) || type.equals(FactType.CHANGED.name());
        return places && !fields.faultAt("/position/center") ? center : null;
    }

    @Nullable Report read(Fields fields, JsonNode node) {
        if (Fields.absent(node, "type")) {
            fields.fault("missing-field", "/type", "type is needed", null);
            return null;
        }
        FactType type = null;
        for (FactType known : FactType.values()) {
            if (node.path("type").isString()
                    && known.name().equals(node.path("type").stringValue())) {
                type = known;
            }
        }
        if (type == null) {
            fields.fault(
                    "unknown-type",
                    "/type",
                    "must be HIRED, CHANGED, TERMINATED, REKEYED or ANNULLED",
                    node.path("type"));
            return null;
        }
        return switch (type) {
            case HIRED -> hired(fields, node);
            case CHANGED -> changed(fields, node);
            case TERMINATED -> {
                var reason = fields.oneOf(TerminationReason.class, node, "", "reason");
                yield reason == null ? null : new Report.Terminated(reason);
            }
            case REKEYED -> rekeyed(fields, node);
            case ANNULLED -> {
                String annuls = fields.name(node, "annuls");
                if (annuls != null && node.path("id").stringValue("").equals(annuls)) {
                    fields.fault("malformed", "/annuls", "an event cannot annul itself", null);
                }
                yield annuls == null ? null : new Report.Annulled(annuls);
            }
        };
    }

    private static @Nullable Report rekeyed(Fields fields, JsonNode node) {
        String previous = fields.name(node, "previousEmployment");
        if (previous != null && previous.equals(node.path("employment").stringValue(""))) {
            fields.fault(
                    "malformed",
                    "/previousEmployment",
                    "must differ from the new name in employment",
                    node.path("previousEmployment"));
        }
        return previous == null ? null : new Report.Rekeyed(previous);
    }

    private static @Nullable Report hired(Fields fields, JsonNode node) {
        Worker worker = worker(fields, node);
        Position position = null;
        if (object(fields, node, "position")) {
            JsonNode given = node.path("position");
            for (String needed : new String[] {"occupation", "region", "fte"}) {
                if (Fields.absent(given, needed)) {
                    fields.fault(
                            "missing-field", "/position/" + needed, needed + " is needed", null);
                }
            }
            PositionChange all = change(fields, given);
            if (all.occupation() != null && all.region() != null && all.fte() != null) {
                position = new Position(all.occupation(), all.region(), all.center(), all.fte());
            }
        }
        return worker == null || position == null ? null : new Report.Hired(worker, position);
    }

    private static @Nullable Report changed(Fields fields, JsonNode node) {
        if (!object(fields, node, "position")) {
            return null;
        }
        JsonNode given = node.path("position");
        PositionChange change = change(fields, given);
        boolean says = Stream.of(PARTS).anyMatch(given::has);
        if (!says) {
            fields.fault("missing-field", "/position", "at least one part must change", null);
        }
        return new Report.Changed(change);
    }

    private static PositionChange change(Fields fields, JsonNode given) {
        return new PositionChange(
                fields.impersonal(given, "/position", "occupation"),
                fields.region(given, "/position", Regions.CODES),
                given.has("center"),
                fields.impersonal(given, "/position", "center"),
                fields.fte(given, "/position"));
    }

    private static @Nullable Worker worker(Fields fields, JsonNode node) {
        if (!object(fields, node, "worker")) {
            return null;
        }
        JsonNode given = node.path("worker");
        LocalDate birthDate = fields.date(given, "/worker", "birthDate");
        Gender gender = fields.oneOf(Gender.class, given, "/worker", "gender");
        String digits = fields.text(given, "/worker", "pinfl");
        if (digits == null) {
            return null;
        }
        Pinfl pinfl = Pinfl.parse(digits).orElse(null);
        if (pinfl == null) {
            fields.fault(
                    "pinfl-invalid",
                    "/worker/pinfl",
                    "must have 14 digits, the 2nd to 7th a date that exists",
                    given.path("pinfl"));
            return null;
        }
        if (!pinfl.checks()) {
            fields.warn(
                    "pinfl-check-digit",
                    "/worker/pinfl",
                    "the last digit is not what the others make it",
                    given.path("pinfl"));
        }
        mismatch(
                fields,
                "birthDate",
                birthDate == null || birthDate.equals(pinfl.birthDate()),
                given);
        mismatch(fields, "gender", gender == null || gender == pinfl.gender(), given);
        return birthDate == null || gender == null ? null : Worker.unidentified(birthDate, gender);
    }

    private static void mismatch(Fields fields, String name, boolean agrees, JsonNode worker) {
        if (!agrees) {
            fields.fault(
                    "pinfl-mismatch",
                    "/worker/" + name,
                    "disagrees with the personal number",
                    worker.path(name));
        }
    }

    private static boolean object(Fields fields, JsonNode node, String name) {
        if (Fields.absent(node, name)) {
            fields.fault("missing-field", "/" + name, name + " is needed", null);
            return false;
        }
        if (!node.path(name).isObject()) {
            fields.fault("malformed", "/" + name, "must be an object", node.path(name));
            return false;
        }
        return true;
    }
}
