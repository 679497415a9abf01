package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import uz.itpark.web.Fields;
import uz.itpark.web.Problem;
import uz.itpark.web.Regions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a question from the parameters of a request, and names all that is wrong with them. */
final class Parameters {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST = 10_000;

    private final Fields fields;
    private final MultiValueMap<String, String> given;
    private final Instant now;

    /**
     * @param now no later instant's knowledge can be asked for
     */
    Parameters(MultiValueMap<String, String> given, Set<String> allowed, Instant now) {
        this.given = given;
        this.now = now;
        Map<String, String> joined = new java.util.HashMap<>();
        given.forEach((name, values) -> joined.put(name, String.join(",", values)));
        fields = Fields.of(joined);
        given.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name ->
                        fields.fault(
                                name,
                                "unknown-parameter",
                                "there is no such parameter; there are "
                                        + String.join(", ", new java.util.TreeSet<>(allowed))));
    }

    /** A question about stocks: on a day, or at the ends of intervals. */
    Question stocks() {
        return question(stockPeriods());
    }

    private List<Period> stockPeriods() {
        boolean ranged = fields.has("from") || fields.has("to") || fields.has("interval");
        List<Period> periods = List.of();
        if (fields.has("on")) {
            LocalDate on = fields.date("on", EARLIEST, LATEST);
            if (ranged) {
                fields.fault("on", "conflicting-parameters", "either on, or from, to and interval");
            }
            periods = on == null ? List.of() : List.of(new Period(on.toString(), on, on));
        } else if (ranged) {
            if (!fields.has("interval")) {
                fields.fault(
                        "interval", "missing-parameter", "must be day, month, quarter or year");
            }
            periods = ranged();
        } else {
            fields.fault("on", "missing-parameter", "on is needed, or from, to and interval");
        }
        return periods;
    }

    /**
     * A question about a register: on a day, or over a range, whole or cut.
     *
     * @param dimensions what it can be broken down by and filtered by
     */
    RegisterQuestion register(List<String> dimensions) {
        boolean onDay = fields.has("on") && !fields.has("from") && !fields.has("to");
        List<Period> periods = onDay || !fields.has("from") ? stockPeriods() : ranged();
        List<String> by = new ArrayList<>();
        for (String name : values("by")) {
            if (!dimensions.contains(name)) {
                fields.fault(
                        "by",
                        "unknown-dimension",
                        name + " is none of " + String.join(", ", dimensions));
            } else if (!by.contains(name)) {
                by.add(name);
            }
        }
        Map<String, Set<String>> filters = new java.util.HashMap<>();
        dimensions.stream()
                .filter(given::containsKey)
                .forEach(dimension -> filters.put(dimension, values(dimension)));
        Set<String> regions = filters.get("region");
        if (regions != null && !Regions.CODES.containsAll(regions)) {
            fields.fault(
                    "region",
                    "unknown-region",
                    "must be among " + String.join(", ", new java.util.TreeSet<>(Regions.CODES)));
        }
        return new RegisterQuestion(
                periods, onDay || !fields.has("from"), by, filters, asKnownAt());
    }

    /** A question about flows: over a range, whole or cut. */
    Question flows() {
        return question(ranged());
    }

    private List<Period> ranged() {
        LocalDate from = fields.requiredDate("from", EARLIEST, LATEST);
        LocalDate to = fields.requiredDate("to", EARLIEST, LATEST);
        Interval interval = fields.oneOf("interval", Interval.class);
        if (from.isAfter(to) && fields.faults().isEmpty()) {
            fields.fault("to", "range-reversed", "to must not lie before from");
        }
        if (!fields.faults().isEmpty()) {
            return List.of();
        }
        return interval == null
                ? List.of(new Period(from + "/" + to, from, to))
                : interval.cut(from, to);
    }

    private Question question(List<Period> periods) {
        List<Dimension> by = new ArrayList<>();
        for (String name : values("by")) {
            Dimension dimension = dimension(name);
            if (dimension == null || by.contains(dimension)) {
                fields.fault(
                        "by",
                        "unknown-dimension",
                        name + " is none of " + names(Dimension.values()) + ", each once");
            } else {
                by.add(dimension);
            }
        }
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (given.containsKey(dimension.name())) {
                Set<String> values = values(dimension.name());
                filters.put(dimension, values.isEmpty() ? Set.of("") : values);
            }
        }
        check(filters, Dimension.region, Regions.CODES, "unknown-region");
        check(filters, Dimension.gender, Set.of("M", "F"), "unknown-value");
        check(filters, Dimension.ageGroup, Set.of("youth", "adult"), "unknown-value");
        return new Question(periods, by, filters, asKnownAt());
    }

    /** RFC 3339, to the millisecond, as everything is recorded; null where not given. */
    private @Nullable Instant asKnownAt() {
        String text = fields.text("asKnownAt", LONGEST);
        if (text == null) {
            return null;
        }
        try {
            // A plus sign that was not escaped has arrived as a space.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (!instant.isAfter(now)) {
                return instant.truncatedTo(ChronoUnit.MILLIS);
            }
            fields.fault("asKnownAt", "in-the-future", "what will be known is not known yet");
        } catch (DateTimeParseException e) {
            fields.fault(
                    "asKnownAt",
                    "invalid-instant",
                    "must be an instant as 2022-04-14T09:30:00.000Z");
        }
        return null;
    }

    private void check(
            Map<Dimension, Set<String>> filters,
            Dimension dimension,
            Set<String> allowed,
            String code) {
        Set<String> values = filters.get(dimension);
        if (values != null && !allowed.containsAll(values)) {
            fields.fault(
                    dimension.name(),
                    code,
                    "must be among " + String.join(", ", new java.util.TreeSet<>(allowed)));
        }
    }

    /** The unit of job creation. */
    Dimension unit() {
        String unit = fields.text("unit", LONGEST);
        if (unit != null && !unit.equals("company") && !unit.equals("center")) {
            fields.fault("unit", "unknown-unit", "must be company or center");
        }
        return "center".equals(unit) ? Dimension.center : Dimension.company;
    }

    @Nullable Format format() {
        return fields.oneOf("format", Format.class);
    }

    /** Throws a 400 naming every fault. */
    void check() {
        fields.check();
    }

    static void checkSize(long rows) {
        if (rows > MOST_ROWS) {
            throw Problem.of(
                    org.springframework.http.HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-rows",
                    "the answer would have " + rows + " rows; at most " + MOST_ROWS + " are given");
        }
    }

    private Set<String> values(String name) {
        List<String> values = given.get(name);
        if (values == null) {
            return Set.of();
        }
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable Dimension dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }
}
