package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import uz.itpark.reporting.forms.Format;
import uz.itpark.reporting.forms.Responses;
import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parameters of a question, read by a table of those there are, while every fault is noted.
 * What is read after a fault means nothing; {@link #check()} comes before any use.
 */
public final class Parameters {

    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private static final String AS_KNOWN_AT = "asKnownAt";

    private final List<Parameter> table;
    private final HttpHeaders headers;
    private final Instant now;
    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param given values by name, as often as they were given
     * @param headers of the request, which may tell the form
     * @param now no later instant's knowledge can be asked for
     */
    public Parameters(
            Map<String, List<String>> given,
            List<Parameter> table,
            HttpHeaders headers,
            Instant now) {
        this.table = table;
        this.headers = headers;
        this.now = now;
        Map<String, Parameter> known =
                table.stream().collect(Collectors.toMap(Parameter::name, each -> each));
        given.forEach((name, texts) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                fault(
                        name,
                        "unknown-parameter",
                        "there is no such parameter; there are "
                                + String.join(", ", new TreeSet<>(known.keySet())));
            } else {
                values.put(name, read(parameter, texts));
            }
        });
    }

    private Set<String> read(Parameter parameter, List<String> texts) {
        String name = parameter.name();
        if (!parameter.many() && texts.size() > 1) {
            fault(name, "repeated-parameter", name + " may be given once");
        }
        Set<String> read = new LinkedHashSet<>();
        for (String text : texts) {
            for (String part : parameter.many() ? text.split(",", -1) : new String[] {text}) {
                String value = part.strip();
                if (!parameter.accepts(value)) {
                    fault(
                            name,
                            value.isEmpty() ? "blank" : parameter.fault(),
                            name + " must be " + parameter.expectation());
                } else if (!read.add(value) && parameter.many()) {
                    fault(name, "repeated-value", value + " is named twice");
                }
            }
        }
        return read;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** In the order given; empty where absent. */
    public Set<String> all(String name) {
        return values.getOrDefault(name, Set.of());
    }

    /** The value, else what holds otherwise, else null. */
    public @Nullable String one(String name) {
        return all(name).stream()
                .findFirst()
                .or(() ->
                        table.stream()
                                .filter(parameter -> parameter.name().equals(name))
                                .findFirst()
                                .map(Parameter::otherwise))
                .orElse(null);
    }

    /** From 2000 to 2100, else a fault; null where absent or faulty. */
    public @Nullable LocalDate date(String name) {
        String text = all(name).stream().findFirst().orElse(null);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
            fault(name, "date-out-of-range", name + " must lie from " + EARLIEST + " to " + LATEST);
        } catch (DateTimeParseException e) {
            fault(name, "invalid-date", name + " must be a calendar date as 2021-03-01");
        }
        return null;
    }

    public @Nullable LocalDate requiredDate(String name) {
        if (!has(name)) {
            fault(name, "missing-parameter", name + " is required: a date as 2021-03-01");
        }
        return date(name);
    }

    /** To the millisecond, as everything is recorded; null where not given. */
    public @Nullable Instant asKnownAt() {
        String text = one(AS_KNOWN_AT);
        return text == null ? null : instant(AS_KNOWN_AT, text);
    }

    /**
     * The instants whose knowledge is to be compared, as {@link #asKnownAt()}; empty where the
     * question is about one vintage.
     */
    SortedSet<Instant> knownAt() {
        SortedSet<Instant> known = new TreeSet<>();
        for (String text : all(Revisions.KNOWN_AT)) {
            Instant instant = instant(Revisions.KNOWN_AT, text);
            if (instant != null) {
                known.add(instant);
            }
        }
        if (known.size() > Revisions.MOST) {
            fault(Revisions.KNOWN_AT, "too-many", "at most " + Revisions.MOST + " are compared");
        }
        if (!known.isEmpty() && has(AS_KNOWN_AT)) {
            fault(
                    Revisions.KNOWN_AT,
                    "conflicting-parameters",
                    "either one vintage is asked for or several");
        }
        return known;
    }

    /** The same question, as known at an instant. */
    Parameters as(Instant known) {
        Parameters vintage = new Parameters(Map.of(), table, headers, now);
        vintage.values.putAll(values);
        vintage.values.remove(Revisions.KNOWN_AT);
        vintage.values.put(AS_KNOWN_AT, Set.of(known.toString()));
        return vintage;
    }

    private @Nullable Instant instant(String name, String text) {
        try {
            // A plus sign that was not escaped has arrived as a space.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (!instant.isAfter(now)) {
                return instant.truncatedTo(ChronoUnit.MILLIS);
            }
            fault(name, "in-the-future", "what will be known is not known yet");
        } catch (DateTimeParseException e) {
            fault(
                    name,
                    "invalid-instant",
                    name + " must be an instant as 2022-04-14T09:30:00.000Z");
        }
        return null;
    }

    /** The form asked for, else the one accepted; a 406 where none is. */
    public Format format() {
        return Responses.format(one("format"), headers);
    }

    public void fault(String name, String code, String detail) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        Fault fault = new Fault(pointer, code, detail);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Throws a 400 naming every fault. */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /**
     * What was asked, spelled the same way for the same question: filters sorted, what holds
     * otherwise written out, without vintage and form.
     */
    public SortedMap<String, String> query() {
        SortedMap<String, String> query = new TreeMap<>();
        for (Parameter parameter : table) {
            String name = parameter.name();
            if (has(name) && !name.equals(AS_KNOWN_AT) && !name.equals("format")) {
                boolean ordered = name.equals("by");
                query.put(name, String.join(",", ordered ? all(name) : new TreeSet<>(all(name))));
            } else if (parameter.otherwise() != null) {
                query.put(name, parameter.otherwise());
            }
        }
        return query;
    }

    /** Of a servlet request. */
    static Map<String, List<String>> given(Map<String, String[]> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> given.put(name, Arrays.asList(texts)));
        return given;
    }
}
