package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import uz.itpark.reporting.forms.Format;
import uz.itpark.reporting.forms.Responses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parameters of a question, read by a table of those there are, while every fault is noted.
 * What is read after a fault means nothing; {@link #check()} comes before any use.
 */
public final class Parameters {

    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final HttpHeaders headers;
    private final Instant now;
    private final Faults faults;
    private final Given given;

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
        this.headers = headers;
        this.now = now;
        this.faults = new Faults();
        this.given = Given.read(given, table, faults);
    }

    private Parameters(Parameters other, Given given) {
        this.headers = other.headers;
        this.now = other.now;
        this.faults = new Faults();
        this.given = given;
    }

    public boolean has(String name) {
        return given.has(name);
    }

    /** In the order given; empty where absent. */
    public Set<String> all(String name) {
        return given.all(name);
    }

    /** The value, else what holds otherwise, else null. */
    public @Nullable String one(String name) {
        return given.one(name);
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
        String text = one(Given.AS_KNOWN_AT);
        return text == null ? null : instant(Given.AS_KNOWN_AT, text);
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
        if (!known.isEmpty() && has(Given.AS_KNOWN_AT)) {
            fault(
                    Revisions.KNOWN_AT,
                    "conflicting-parameters",
                    "either one vintage is asked for or several");
        }
        return known;
    }

    /** The same question, as known at an instant. */
    Parameters as(Instant known) {
        return new Parameters(this, given.asKnownAt(known.toString()));
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
        faults.add(name, code, detail);
    }

    /** Throws a 400 naming every fault. */
    public void check() {
        faults.check();
    }

    /** What was asked, without vintage and form, spelled the same way for the same question. */
    public SortedMap<String, String> query() {
        return given.query();
    }

    /** Of a servlet request. */
    static Map<String, List<String>> given(Map<String, String[]> parameters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> given.put(name, Arrays.asList(texts)));
        return given;
    }
}
