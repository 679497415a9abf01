package uz.itpark.console.dashboard;

import static uz.itpark.console.upstream.Reporting.Figure.amount;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Plot.Series;
import uz.itpark.console.charts.Region;
import uz.itpark.console.charts.Rows;
import uz.itpark.console.charts.Table;
import uz.itpark.console.charts.Tiles;
import uz.itpark.console.dashboard.Panel.Content;
import uz.itpark.console.dashboard.Panel.Headline;
import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Draws answers, in the reader's language. */
final class Panels {

    private static final String PERIOD = "period";
    private static final String VALUE = "value";
    private static final List<String> CREATED = List.of("expansions", "openings");
    private static final List<String> DESTROYED = List.of("contractions", "closings");
    private static final List<String> OF_CENTERS =
            List.of("centers", "plannedJobs", "seats", "filledJobs", "createdJobs");

    private final Words words;

    Panels(Words words) {
        this.words = words;
    }

    /** Persons over time, a line a group. */
    Content series(Figure answer, @Nullable String by) {
        Set<String> periods = new LinkedHashSet<>();
        Set<String> groups = new TreeSet<>();
        Map<String, Amount> values = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : answer.observations()) {
            String period = text(row, PERIOD);
            String group = by == null ? "" : text(row, by);
            periods.add(period);
            groups.add(group);
            values.put(period + '|' + group, amount(row, VALUE));
        }
        List<Series> series = new ArrayList<>();
        for (String group : groups) {
            // A row left out of a breakdown is a true zero.
            List<Amount> all =
                    periods.stream()
                            .map(period -> values.getOrDefault(period + '|' + group, Amount.ZERO))
                            .toList();
            series.add(new Series(by == null ? words.say("headcount") : words.of(by, group), all));
        }
        List<String> names = periods.stream().map(words::period).toList();
        return plotted(answer, names, series, series, Plot.lines(names, series, writing()));
    }

    /** Jobs created above the line, destroyed below it; the table tells the latter as they are. */
    Content creation(Figure answer) {
        List<String> names =
                answer.observations().stream().map(row -> words.period(text(row, PERIOD))).toList();
        List<Series> drawn = new ArrayList<>();
        List<Series> told = new ArrayList<>();
        for (String measure : CREATED) {
            drawn.add(measure(answer, measure));
            told.add(measure(answer, measure));
        }
        for (String measure : DESTROYED) {
            Series series = measure(answer, measure);
            drawn.add(
                    new Series(
                            series.name(), series.values().stream().map(Amount::negated).toList()));
            told.add(series);
        }
        return plotted(answer, names, drawn, told, Plot.bars(names, drawn, writing()));
    }

    private Series measure(Figure answer, String measure) {
        return new Series(
                words.of("creation", measure),
                answer.observations().stream().map(row -> amount(row, measure)).toList());
    }

    private Content plotted(
            Figure answer, List<String> periods, List<Series> drawn, List<Series> told, Plot plot) {
        List<String> heads = new ArrayList<>(List.of(words.say("table.period")));
        told.forEach(each -> heads.add(each.name()));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int row = i;
            rows.add(
                    new Table.Row(
                            periods.get(i),
                            told.stream().map(each -> each.values().get(row)).toList()));
        }
        return new Content(
                answer.definitions(),
                answer.asKnownAt(),
                List.of(),
                plot,
                null,
                null,
                drawn.stream().map(Series::name).toList(),
                new Table(heads, rows));
    }

    /** Persons by region. */
    Content map(Figure answer, @Nullable String chosen) {
        Map<String, Amount> values = byRegion(answer);
        List<Table.Row> rows =
                Arrays.stream(Region.values())
                        .map(Region::code)
                        .map(code ->
                                new Table.Row(
                                        words.of("region", code),
                                        List.of(values.getOrDefault(code, Amount.ZERO))))
                        .toList();
        return new Content(
                answer.definitions(),
                answer.asKnownAt(),
                List.of(),
                null,
                null,
                Tiles.of(values, chosen == null ? Set.of() : Set.of(chosen)),
                List.of(),
                new Table(List.of(words.say("filter.region"), words.say("headcount")), rows));
    }

    static Map<String, Amount> byRegion(Figure answer) {
        Map<String, Amount> values = new LinkedHashMap<>();
        answer.observations().forEach(row -> values.put(text(row, "region"), amount(row, VALUE)));
        return values;
    }

    /** The four numbers of centers beside each other; never one in place of another. */
    Content centers(Figure whole, Figure byRegion) {
        List<Headline> numbers =
                OF_CENTERS.stream()
                        .map(measure ->
                                new Headline(words.of("centers", measure), whole.only(measure)))
                        .toList();
        List<Table.Row> rows =
                byRegion.observations().stream()
                        .map(row ->
                                new Table.Row(
                                        words.of("region", text(row, "region")),
                                        OF_CENTERS.stream()
                                                .map(measure -> amount(row, measure))
                                                .toList()))
                        .toList();
        List<String> heads = new ArrayList<>(List.of(words.say("filter.region")));
        numbers.forEach(number -> heads.add(number.name()));
        return new Content(
                byRegion.definitions(),
                byRegion.asKnownAt(),
                numbers,
                null,
                beside(numbers.subList(1, numbers.size())),
                null,
                List.of(),
                new Table(heads, rows));
    }

    /** A bar each: jobs and seats, which can be compared. */
    private Rows beside(List<Headline> numbers) {
        return Rows.of(
                numbers.stream().map(Headline::name).toList(),
                numbers.stream().map(Headline::amount).toList(),
                writing());
    }

    /** One figure of one time, as it was known time after time; the last is what is known now. */
    Content revisions(Figure answer, Revised revised) {
        List<String> names =
                answer.observations().stream()
                        .map(row -> LocalDate.ofInstant(knownAt(row), Words.ZONE))
                        .map(words::date)
                        .toList();
        List<Series> series =
                revised.measures().stream()
                        .map(measure ->
                                new Series(
                                        measure.equals(VALUE)
                                                ? words.of("figure", revised.code())
                                                : words.of("measure", measure),
                                        answer.observations().stream()
                                                .map(row -> amount(row, measure))
                                                .toList()))
                        .toList();
        Content content =
                plotted(answer, names, series, series, Plot.lines(names, series, writing()));
        return content.headed(words.say("filter.knownOn"));
    }

    private static Instant knownAt(Map<String, @Nullable Object> row) {
        return Instant.parse(text(row, Revisions.KNOWN_AT));
    }

    private Plot.Writing writing() {
        return new Plot.Writing(words::number, words.say("suppressed"));
    }

    private static String text(Map<String, @Nullable Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
