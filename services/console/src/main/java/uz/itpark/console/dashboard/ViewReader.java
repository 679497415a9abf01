package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.choices.Dimension;
import uz.itpark.console.upstream.Reporting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a view from an address. What means nothing is left out, and the page says so. */
final class ViewReader {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Map<String, String> given;
    private final LocalDate since;
    private final LocalDate today;
    private final Set<String> ignored = new TreeSet<>();

    ViewReader(Map<String, String> given, LocalDate since, LocalDate today) {
        this.given = given;
        this.since = since;
        this.today = today;
    }

    View read() {
        LocalDate to = day("to");
        LocalDate last = to == null ? today : to;
        LocalDate from = day("from");
        LocalDate first = from == null ? since : from;
        if (first.isAfter(last)) {
            ignored.add("from");
            first = last.withDayOfYear(1);
        }
        String asked = choice("interval", Reporting.INTERVALS);
        return new View(
                first,
                last,
                interval(asked, first, last),
                choice("region", Dimension.REGION.known()),
                choice("gender", Dimension.GENDER.known()),
                choice("ageGroup", Dimension.AGE_GROUP.known()),
                matching("company", "[0-9]{9}"),
                matching("center", "[A-Za-z0-9-]{1,64}"),
                choice("by", List.of("ageGroup", "gender")),
                revised(),
                known(),
                today,
                ignored);
    }

    /** The one asked for, else the nearest that gives a chart. */
    private static String interval(@Nullable String asked, LocalDate first, LocalDate last) {
        String wish = asked == null ? "quarter" : asked;
        return Reporting.INTERVALS.stream()
                .skip(Reporting.INTERVALS.indexOf(wish))
                .filter(interval -> View.suits(interval, first, last))
                .findFirst()
                .orElse("year");
    }

    private Revised revised() {
        String code = given.getOrDefault("revised", "");
        return Revised.named(code)
                .orElseGet(() -> {
                    if (!code.isBlank()) {
                        ignored.add("revised");
                    }
                    return Revised.HEADCOUNT;
                });
    }

    /** A day, or an instant of it; today and later are now. */
    private @Nullable LocalDate known() {
        LocalDate day = day("asKnownAt");
        return day == null || !day.isBefore(today) ? null : day;
    }

    private @Nullable LocalDate day(String name) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Noted below, as what is out of range.
        }
        ignored.add(name);
        return null;
    }

    private @Nullable String matching(String name, String form) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty() || text.matches(form)) {
            return text.isEmpty() ? null : text;
        }
        ignored.add(name);
        return null;
    }

    private @Nullable String choice(String name, Collection<String> choices) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty() || choices.contains(text)) {
            return text.isEmpty() ? null : text;
        }
        ignored.add(name);
        return null;
    }
}
