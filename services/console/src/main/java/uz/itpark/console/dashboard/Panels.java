package uz.itpark.console.dashboard;

import static uz.itpark.console.upstream.Reporting.Figure.number;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Plot.Series;
import uz.itpark.console.charts.Region;
import uz.itpark.console.charts.Table;
import uz.itpark.console.charts.Tiles;
import uz.itpark.console.dashboard.Panel.Content;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

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
    private static final List<String> CREATED = List.of("expansions", "openings");
    private static final List<String> DESTROYED = List.of("contractions", "closings");

    private final Words words;

    Panels(Words words) {
        this.words = words;
    }

    /** Persons over time, a line a group. */
    Content series(Figure answer, @Nullable String by) {
        Set<String> periods = new LinkedHashSet<>();
        Set<String> groups = new TreeSet<>();
        Map<String, Long> values = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> row : answer.observations()) {
            String period = String.valueOf(row.get(PERIOD));
            String group = by == null ? "all" : String.valueOf(row.get(by));
            periods.add(period);
            groups.add(group);
            values.merge(period + '|' + group, number(row, "value"), Long::sum);
        }
        // A row left out of a breakdown is a true zero.
        List<Series> series =
                groups.stream()
                        .map(group ->
                                new Series(
                                        name(by, group),
                                        values(
                                                periods,
                                                period ->
                                                        values.getOrDefault(
                                                                period + '|' + group, 0L))))
                        .toList();
        return plotted(periods, series, false);
    }

    private String name(@Nullable String by, String group) {
        return by == null ? words.say("headcount") : words.of(by, group);
    }

    /** Jobs created above the line, destroyed below it. */
    Content creation(Figure answer) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        answer.observations().forEach(row -> rows.put(String.valueOf(row.get(PERIOD)), row));
        List<Series> series = new ArrayList<>();
        for (String measure : CREATED) {
            series.add(measure(rows, measure, 1));
        }
        for (String measure : DESTROYED) {
            series.add(measure(rows, measure, -1));
        }
        return plotted(rows.keySet(), series, true);
    }

    private Series measure(
            Map<String, Map<String, @Nullable Object>> rows, String measure, int sign) {
        return new Series(
                words.of("creation", measure),
                values(
                        rows.keySet(),
                        period -> sign * number(rows.getOrDefault(period, Map.of()), measure)));
    }

    private static List<@Nullable Long> values(
            Set<String> periods, java.util.function.Function<String, Long> value) {
        List<@Nullable Long> values = new ArrayList<>();
        periods.forEach(period -> values.add(value.apply(period)));
        return values;
    }

    private Content plotted(Set<String> periods, List<Series> series, boolean bars) {
        List<String> names = periods.stream().map(words::period).toList();
        List<String> heads = new ArrayList<>(List.of(words.say("table.period")));
        series.forEach(each -> heads.add(each.name()));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int row = i;
            rows.add(
                    new Table.Row(
                            names.get(i),
                            series.stream()
                                    .map(each -> words.number(each.values().get(row)))
                                    .toList()));
        }
        Plot plot =
                bars
                        ? Plot.bars(names, series, words::number)
                        : Plot.lines(names, series, words::number);
        return new Content(
                plot, null, series.stream().map(Series::name).toList(), new Table(heads, rows));
    }

    /** Persons by region. */
    Content map(Figure answer, @Nullable String chosen) {
        Map<String, Long> values = byRegion(answer);
        Tiles tiles = Tiles.of(values, chosen == null ? Set.of() : Set.of(chosen));
        List<Table.Row> rows =
                Arrays.stream(Region.values())
                        .map(Region::code)
                        .map(code ->
                                new Table.Row(
                                        words.of("region", code),
                                        List.of(words.number(values.getOrDefault(code, 0L)))))
                        .toList();
        return new Content(
                null,
                tiles,
                List.of(),
                new Table(List.of(words.say("filter.region"), words.say("headcount")), rows));
    }

    static Map<String, Long> byRegion(Figure answer) {
        Map<String, Long> values = new LinkedHashMap<>();
        answer.observations()
                .forEach(row ->
                        values.merge(
                                String.valueOf(row.get("region")),
                                number(row, "value"),
                                Long::sum));
        return values;
    }

    /** The four numbers of centers beside each other, by region; never one in place of another. */
    Content centers(Figure centers) {
        List<Table.Row> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : centers.observations()) {
            String region = String.valueOf(row.get("region"));
            rows.add(
                    new Table.Row(
                            words.of("region", region),
                            List.of(
                                    words.number(number(row, "centers")),
                                    words.number(number(row, "plannedJobs")),
                                    words.number(number(row, "seats")),
                                    words.number(number(row, "filledJobs")),
                                    words.number(number(row, "createdJobs")))));
        }
        List<String> heads =
                List.of(
                        words.say("filter.region"),
                        words.say("centers.centers"),
                        words.say("centers.plannedJobs"),
                        words.say("centers.seats"),
                        words.say("centers.filledJobs"),
                        words.say("centers.createdJobs"));
        return new Content(null, null, List.of(), new Table(heads, rows));
    }
}
