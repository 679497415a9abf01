package uz.itpark.console.analysis;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.charts.Plot;
import uz.itpark.console.charts.Rows;
import uz.itpark.console.upstream.Amount;
import uz.itpark.console.upstream.Reporting.Figure;
import uz.itpark.console.words.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * One measure of an answer as a chart: over periods as lines or piles, and group beside group where
 * there is one period only.
 */
final class Picture {

    static final int MOST_LINES = 8;
    private static final int MOST_BARS = 60;

    /** A share is placed by its thousandths, as it is shown. */
    private static final int PLACES = 3;

    private final Figure answer;
    private final String measure;
    private final Names names;
    private final Words words;
    private final boolean share;
    private final Map<String, Map<String, Amount>> groups = new LinkedHashMap<>();
    private final Set<String> periods = new LinkedHashSet<>();

    /** What a row's group is called. */
    interface Names {
        String of(Map<String, @Nullable Object> row);
    }

    /**
     * @param plot over periods; null for groups beside each other
     * @param rows these; null for what is drawn over periods
     * @param series names of the lines, for the key; one needs none
     */
    public record Drawn(@Nullable Plot plot, @Nullable Rows rows, List<String> series) {}

    Picture(Figure answer, String measure, Names names, Words words) {
        this.answer = answer;
        this.measure = measure;
        this.names = names;
        this.words = words;
        this.share = answer.observations().stream().anyMatch(row -> isShare(row.get(measure)));
        for (Map<String, @Nullable Object> row : answer.observations()) {
            String period = String.valueOf(row.get("period"));
            periods.add(period);
            groups.computeIfAbsent(names.of(row), _ -> new LinkedHashMap<>())
                    .put(period, amount(row));
        }
    }

    static boolean isShare(@Nullable Object value) {
        return value instanceof Double || value instanceof BigDecimal;
    }

    private Amount amount(Map<String, @Nullable Object> row) {
        if (!share || !(row.get(measure) instanceof Number number)) {
            return Figure.amount(row, measure);
        }
        return new Amount.Told(
                new BigDecimal(number.toString())
                        .movePointRight(PLACES)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** Null where there is too much to be told apart, or nothing. */
    @Nullable Drawn drawn(boolean bars) {
        if (periods.size() == 1 && groups.size() <= MOST_BARS) {
            return besideEachOther();
        }
        if (groups.size() > MOST_LINES || periods.isEmpty()) {
            return null;
        }
        List<Plot.Series> series = new ArrayList<>();
        groups.forEach((group, values) ->
                series.add(
                        new Plot.Series(
                                group,
                                periods.stream()
                                        .map(each -> values.getOrDefault(each, Amount.ZERO))
                                        .toList())));
        List<String> heads = periods.stream().map(words::period).toList();
        // Shares do not add up to anything.
        boolean piles = bars && (!share || series.size() == 1);
        return new Drawn(
                piles ? Plot.bars(heads, series, writing()) : Plot.lines(heads, series, writing()),
                null,
                List.copyOf(groups.keySet()));
    }

    private Drawn besideEachOther() {
        List<Amount> values =
                groups.values().stream().map(each -> each.values().iterator().next()).toList();
        return new Drawn(null, Rows.of(List.copyOf(groups.keySet()), values, writing()), List.of());
    }

    private Plot.Writing writing() {
        LongFunction<String> number =
                share ? n -> words.share(BigDecimal.valueOf(n, PLACES)) : words::number;
        return new Plot.Writing(number, words.say("suppressed"));
    }
}
