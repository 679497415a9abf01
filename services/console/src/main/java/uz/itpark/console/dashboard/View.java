package uz.itpark.console.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import uz.itpark.console.choices.Intervals;
import uz.itpark.console.choices.Scope;
import uz.itpark.console.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a reader looks at: the address of a page says all of it.
 *
 * @param from first day of the charts
 * @param to their last day
 * @param interval how the charts are cut: day, month, quarter or year
 * @param company TIN; of use to those who are shown figures whole
 * @param center id; the same
 * @param by what the time series is broken down by; null for not at all
 * @param revised the figure whose revisions are shown
 * @param knownOn whose evening's knowledge counts; null for all that is known now
 * @param today in Tashkent
 * @param ignored parameters with values that mean nothing
 */
public record View(
        LocalDate from,
        LocalDate to,
        String interval,
        @Nullable String region,
        @Nullable String gender,
        @Nullable String ageGroup,
        @Nullable String company,
        @Nullable String center,
        @Nullable String by,
        Revised revised,
        @Nullable LocalDate knownOn,
        LocalDate today,
        Set<String> ignored) {

    static final String AS_KNOWN_AT = "asKnownAt";

    /** More points than these are no chart. */
    private static final int MOST_POINTS = 400;

    /** Whether an interval cuts the range into a chart that can be read. */
    public boolean suits(String offered) {
        return suits(offered, from, to);
    }

    static boolean suits(String interval, LocalDate from, LocalDate to) {
        return Intervals.of(interval, from, to) <= MOST_POINTS;
    }

    /** The last day that can be chosen: of what is to come only what is shown already. */
    public LocalDate latest() {
        return to.isAfter(today) ? to : today;
    }

    /** What there is to choose from, of jobs in this time. */
    Scope scope() {
        return Scope.ofJobs(from, to, cells());
    }

    /** The day whose revisions are shown. */
    public LocalDate revisedDay() {
        return Revisions.dayOf(this);
    }

    /** The filters that people and jobs have. */
    MultiValueMap<String, String> cells() {
        MultiValueMap<String, String> question = vintage();
        put(question, "region", region);
        put(question, "gender", gender);
        put(question, "ageGroup", ageGroup);
        put(question, "company", company);
        put(question, "center", center);
        return question;
    }

    /** Nothing but whose knowledge counts. */
    MultiValueMap<String, String> vintage() {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        Instant known = knownAt();
        put(question, AS_KNOWN_AT, known == null ? null : known.toString());
        return question;
    }

    @Nullable Instant knownAt() {
        return knownOn == null ? null : Words.endOf(knownOn);
    }

    /** The filters that places have. */
    MultiValueMap<String, String> places() {
        MultiValueMap<String, String> question = vintage();
        put(question, "region", region);
        put(question, "company", company);
        return question;
    }

    MultiValueMap<String, String> range(MultiValueMap<String, String> question) {
        question.set("from", from.toString());
        question.set("to", to.toString());
        question.set("interval", interval);
        return question;
    }

    /** Address of this view with one thing other; null takes it away. */
    public String with(String name, @Nullable String value) {
        MultiValueMap<String, String> query = query();
        query.remove(name);
        put(query, name, value);
        return address("/", query);
    }

    /** Address of another page about this view, with one thing other. */
    public String at(String path, String name, String value) {
        MultiValueMap<String, String> query = query();
        query.set(name, value);
        return address(path, query);
    }

    /** Address of another page about this view. */
    public String at(String path) {
        return address(path, query());
    }

    private static String address(String path, MultiValueMap<String, String> query) {
        return UriComponentsBuilder.fromPath(path).queryParams(query).encode().toUriString();
    }

    MultiValueMap<String, String> query() {
        MultiValueMap<String, String> query = range(new LinkedMultiValueMap<>());
        put(query, "region", region);
        put(query, "gender", gender);
        put(query, "ageGroup", ageGroup);
        put(query, "company", company);
        put(query, "center", center);
        put(query, "by", by);
        put(query, "revised", revised == Revised.HEADCOUNT ? null : revised.code());
        put(query, AS_KNOWN_AT, knownOn == null ? null : knownOn.toString());
        return query;
    }

    private static void put(
            MultiValueMap<String, String> query, String name, @Nullable String value) {
        if (value != null) {
            query.set(name, value);
        }
    }

    static View of(Map<String, String> given, LocalDate since, LocalDate today) {
        return new ViewReader(given, since, today).read();
    }
}
