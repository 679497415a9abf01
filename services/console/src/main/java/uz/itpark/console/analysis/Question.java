package uz.itpark.console.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.console.choices.Intervals;
import uz.itpark.console.choices.Scope;
import uz.itpark.console.words.Words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * A question as the form holds it; the address of the page says all of it. What is no date or no
 * number is passed on as it is: reporting says so in words.
 *
 * @param given what was filled in, by the names of the form
 * @param today in Tashkent, for what was not
 */
public record Question(Kind kind, MultiValueMap<String, String> given, LocalDate today) {

    static final List<String> DIMENSIONS =
            List.of("region", "company", "center", "gender", "ageGroup", "activity", "status");

    private static final String KNOWN = "asKnownAt";

    /** So many are answered even by region, gender and age group. */
    private static final int MOST_PERIODS = 1_785;

    static Question of(MultiValueMap<String, String> given, LocalDate today) {
        String figure = given.getFirst("figure");
        return new Question(Kind.named(figure == null ? "" : figure), given, today);
    }

    /** Whether anything was asked yet. */
    boolean isAsked() {
        return given.containsKey("figure");
    }

    /** Empty where nothing was filled in. */
    public String get(String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public String from() {
        String from = get("from");
        return from.isEmpty() ? today.minusYears(1).withDayOfYear(1).toString() : from;
    }

    public String to() {
        String to = get("to");
        return to.isEmpty() ? today.toString() : to;
    }

    /** Empty for the whole time at once, which of a figure of days is its last day. */
    public String interval() {
        return kind.isOfDays() && !given.containsKey("interval") ? "quarter" : get("interval");
    }

    /** Dimensions of the breakdown that the figure knows, in the form's order. */
    public List<String> by() {
        List<String> chosen = given.getOrDefault("by", List.of());
        return DIMENSIONS.stream().filter(chosen::contains).filter(kind::knows).toList();
    }

    /** As reporting takes it. */
    MultiValueMap<String, String> asked() {
        MultiValueMap<String, String> asked = filters();
        asked.addAll(time());
        if (!by().isEmpty()) {
            asked.set("by", String.join(",", by()));
        }
        return asked;
    }

    private MultiValueMap<String, String> time() {
        MultiValueMap<String, String> time = new LinkedMultiValueMap<>();
        if (isOfOneDay()) {
            time.set("on", to());
            return time;
        }
        boolean quarters = !kind.hasIntervals();
        time.set("from", quarters ? quarter(from()) : from());
        time.set("to", quarters ? quarter(to()) : to());
        if (!quarters && !interval().isEmpty()) {
            time.set("interval", interval());
        }
        return time;
    }

    private boolean isOfOneDay() {
        return kind.isOfDays() && interval().isEmpty();
    }

    /** From the first day to the last, of quarters all; null where one is no date. */
    private @Nullable Span range() {
        try {
            Span days = new Span(LocalDate.parse(from()), LocalDate.parse(to()));
            return kind.hasIntervals()
                    ? days
                    : new Span(Span.of(quarter(from())).from(), Span.of(quarter(to())).to());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether it begins before it ends, so that either day bounds the other. */
    public boolean isOrdered() {
        Span range = range();
        return range != null && !range.from().isAfter(range.to());
    }

    /** The last day that can be chosen: of what is to come only what is chosen already. */
    public String latest() {
        return to().compareTo(today.toString()) > 0 ? to() : today.toString();
    }

    /** What there is to choose from; null where that cannot be found out. */
    @Nullable Scope scope() {
        if (kind.isRegister()) {
            return new Scope(kind.code(), time(), filters());
        }
        Span range = range();
        if (range == null) {
            return null;
        }
        MultiValueMap<String, String> filters = filters();
        // Jobs are the same, whichever units they are counted by.
        filters.remove("unit");
        return Scope.ofJobs(isOfOneDay() ? range.to() : range.from(), range.to(), filters);
    }

    /** Whether an interval can be chosen: it is, or it does not make too many periods. */
    public boolean suits(String offered) {
        Span range = range();
        return range == null
                || offered.equals(interval())
                || Intervals.of(offered, range.from(), range.to()) <= MOST_PERIODS;
    }

    /** Whether the chart is to have bars, not lines. */
    public boolean bars() {
        return get("chart").equals("bars");
    }

    /** Filters, unit and vintage. */
    MultiValueMap<String, String> filters() {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>();
        for (String dimension : DIMENSIONS) {
            if (kind.knows(dimension) && !get(dimension).isEmpty()) {
                filters.set(dimension, get(dimension));
            }
        }
        if (kind.hasUnits() && !get("unit").isEmpty()) {
            filters.set("unit", get("unit"));
        }
        if (known() instanceof String known) {
            filters.set(KNOWN, known);
        }
        return filters;
    }

    private @Nullable String known() {
        if (get(KNOWN).isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(get(KNOWN)).atZone(Words.ZONE).toInstant().toString();
        } catch (DateTimeParseException e) {
            return get(KNOWN);
        }
    }

    private static String quarter(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            return date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    public String download(String format) {
        MultiValueMap<String, String> asked = asked();
        asked.set("format", format);
        return UriComponentsBuilder.fromPath("/figures/" + kind.code())
                .queryParams(asked)
                .encode()
                .toUriString();
    }
}
