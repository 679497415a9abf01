package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.employment.intake.Limits;
import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.submissions.ItemProblem;
import uz.itpark.employment.workers.Pinfl;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one item of the feed, and finds all that is wrong with it in itself. */
@Component
class ItemReader {

    /** Bytes of an item of JSON. */
    private static final int LONGEST = 1 << 16;

    private static final int DEEPEST = 20;

    /** Names, values and brackets: an event has some forty. */
    private static final int MOST_TOKENS = 1_000;

    private static final int LONGEST_NAME = 64;
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

    private final ReportReader reports;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LONGEST)
                                                    .maxNameLength(LONGEST)
                                                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                                                    .maxTokenCount(MOST_TOKENS)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    ItemReader(ReportReader reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param header the columns, where the item is a record
     */
    ReadItem read(RawItem raw, List<String> header) {
        return switch (raw) {
            case RawItem.Json(_, byte[] text) -> json(raw, text);
            case RawItem.Row row when row.fields().size() > header.size() ->
                    malformed(raw, "has more fields than the header has columns");
            case RawItem.Row row -> read(raw, CsvEvents.event(row, header));
        };
    }

    private ReadItem json(RawItem raw, byte[] text) {
        if (text.length > LONGEST) {
            return malformed(raw, "an event may have at most " + LONGEST + " bytes");
        }
        try {
            return read(raw, json.readTree(text));
        } catch (StreamConstraintsException e) {
            return malformed(
                    raw,
                    "is nested deeper than %d levels, has more than %d names, values and brackets, or a number in it is too long"
                            .formatted(DEEPEST, MOST_TOKENS));
        } catch (JacksonException e) {
            return malformed(raw, "is no JSON that can be read, or has a name twice");
        }
    }

    private static ReadItem malformed(RawItem raw, String detail) {
        return new ReadItem.Faulty(
                raw,
                null,
                null,
                null,
                List.of(ItemProblem.of(raw, "malformed", "", detail, null)),
                List.of());
    }

    private ReadItem read(RawItem raw, JsonNode node) {
        Fields fields = new Fields(raw);
        if (!node.isObject()) {
            fields.fault("malformed", "", "an event is a JSON object", node);
            return new ReadItem.Faulty(raw, null, null, null, fields.problems(), List.of());
        }
        unknown(fields, "", node, KNOWN);
        unknown(fields, "/worker", node.path("worker"), CsvEvents.OF_WORKER);
        unknown(fields, "/position", node.path("position"), CsvEvents.OF_POSITION);
        String id = fields.name(node, "id");
        String employer = employer(fields, node);
        String reference = fields.name(node, "employment");
        LocalDate effectiveOn = effectiveOn(fields, node);
        String corrects = fields.impersonal(node, "", "corrects");
        if (corrects != null && corrects.equals(id)) {
            fields.fault(
                    "malformed",
                    "/corrects",
                    "an event cannot correct itself",
                    node.path("corrects"));
        }
        Report report = reports.read(fields, node);
        if (!fields.problems().isEmpty()
                || id == null
                || employer == null
                || reference == null
                || effectiveOn == null
                || report == null) {
            return new ReadItem.Faulty(
                    raw,
                    id,
                    employer,
                    ReportReader.center(fields, node),
                    fields.problems(),
                    fields.warnings());
        }
        return new ReadItem.Sound(
                raw,
                id,
                employer,
                reference,
                EmploymentId.of(employer, reference),
                effectiveOn,
                corrects,
                report,
                report instanceof Report.Hired ? ReportReader.number(node) : null,
                fields.warnings());
    }

    private static void unknown(Fields fields, String base, JsonNode node, Set<String> known) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(fields, base, name));
    }

    private static void unknown(Fields fields, String base, String name) {
        String shown = Pinfl.shown(name);
        shown = shown.substring(0, Math.min(LONGEST_NAME, shown.length()));
        fields.warn(
                "unknown-field",
                base + "/" + shown.replace("~", "~0").replace("/", "~1"),
                "is not part of an event and was ignored",
                null);
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
}
