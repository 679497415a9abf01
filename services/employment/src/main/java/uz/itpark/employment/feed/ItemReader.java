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
import uz.itpark.employment.workers.WorkerIds;
import uz.itpark.web.Regions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one item of the feed, and finds all that is wrong with it in itself. */
@Component
class ItemReader {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern TIN = Pattern.compile("[0-9]{9}");
    private static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "type",
                    "employer",
                    "employment",
                    "effectiveOn",
                    "worker",
                    "position",
                    "reason",
                    "previousEmployment",
                    "corrects",
                    "annuls");

    private final WorkerIds workerIds;
    private final Clock clock;

    ItemReader(WorkerIds workerIds, Clock clock) {
        this.workerIds = workerIds;
        this.clock = clock;
    }

    ReadItem read(long item, JsonNode node) {
        Fields fields = new Fields();
        if (!node.isObject()) {
            fields.fault("malformed", "", "an event is a JSON object", node);
            return new ReadItem.Faulty(item, null, fields.problems());
        }
        node.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name ->
                        fields.warn(
                                "unknown-field",
                                "/" + name.replace("~", "~0").replace("/", "~1"),
                                "is not part of an event and was ignored",
                                null));
        String id = fields.text(node, "", "id");
        String employer = employer(fields, node);
        String reference = fields.text(node, "", "employment");
        LocalDate effectiveOn = effectiveOn(fields, node);
        String corrects = fields.optionalText(node, "", "corrects");
        if (corrects != null && corrects.equals(id)) {
            fields.fault("malformed", "/corrects", "an event cannot correct itself", null);
        }
        Report report = report(fields, node);
        if (!fields.problems().isEmpty()
                || id == null
                || employer == null
                || reference == null
                || effectiveOn == null
                || report == null) {
            return new ReadItem.Faulty(item, id, fields.problems());
        }
        return new ReadItem.Sound(
                item, id, employer, reference, effectiveOn, corrects, report, fields.warnings());
    }

    private static @Nullable String employer(Fields fields, JsonNode node) {
        String employer = fields.text(node, "", "employer");
        if (employer != null && !TIN.matcher(employer).matches()) {
            fields.fault(
                    "malformed",
                    "/employer",
                    "must be a TIN of nine digits",
                    node.path("employer"));
            return null;
        }
        return employer;
    }

    private @Nullable LocalDate effectiveOn(Fields fields, JsonNode node) {
        LocalDate day = fields.date(node, "", "effectiveOn");
        LocalDate latest = LocalDate.ofInstant(clock.instant(), TASHKENT).plusYears(1);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(latest))) {
            fields.fault(
                    "date-out-of-range",
                    "/effectiveOn",
                    "must lie between " + EARLIEST + " and a year from today",
                    node.path("effectiveOn"));
        }
        return day;
    }

    private @Nullable Report report(Fields fields, JsonNode node) {
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
                String annuls = fields.text(node, "", "annuls");
                if (annuls != null && node.path("id").stringValue("").equals(annuls)) {
                    fields.fault("malformed", "/annuls", "an event cannot annul itself", null);
                }
                yield annuls == null ? null : new Report.Annulled(annuls);
            }
        };
    }

    private static @Nullable Report rekeyed(Fields fields, JsonNode node) {
        String previous = fields.text(node, "", "previousEmployment");
        if (previous != null && previous.equals(node.path("employment").stringValue(""))) {
            fields.fault(
                    "malformed",
                    "/previousEmployment",
                    "must differ from the new name in employment",
                    node.path("previousEmployment"));
        }
        return previous == null ? null : new Report.Rekeyed(previous);
    }

    private @Nullable Report hired(Fields fields, JsonNode node) {
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
        if (given.isEmpty()) {
            fields.fault("missing-field", "/position", "at least one part must change", given);
        }
        return new Report.Changed(change);
    }

    private static PositionChange change(Fields fields, JsonNode given) {
        return new PositionChange(
                fields.optionalText(given, "/position", "occupation"),
                fields.region(given, "/position", Regions.CODES),
                given.has("center"),
                fields.optionalText(given, "/position", "center"),
                fields.fte(given, "/position"));
    }

    private @Nullable Worker worker(Fields fields, JsonNode node) {
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
        return birthDate == null || gender == null
                ? null
                : new Worker(workerIds.of(pinfl), birthDate, gender);
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
