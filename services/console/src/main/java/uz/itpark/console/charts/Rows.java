package uz.itpark.console.charts;

import uz.itpark.console.upstream.Amount;

import java.util.ArrayList;
import java.util.List;

/** Groups one below the other, a bar each, so that every name and number has room. */
public record Rows(List<Row> rows) {

    /**
     * @param number as it is written; what is not told has no bar
     * @param from where the bar begins, in hundredths of the room for it
     * @param width in the same
     */
    public record Row(String name, String number, double from, double width) {}

    private static final double ROOM = 100;

    /**
     * @param values of the groups, in the order of their names
     */
    public static Rows of(List<String> names, List<Amount> values, Plot.Writing writing) {
        long lowest = values.stream().mapToLong(Amount::orZero).min().orElse(0);
        long highest = values.stream().mapToLong(Amount::orZero).max().orElse(0);
        long least = Math.min(0, lowest);
        double span = Math.max(1, Math.max(0, highest) - least);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Amount value = values.get(i);
            double from = (Math.min(0, value.orZero()) - least) / span * ROOM;
            double width = Math.abs(value.orZero()) / span * ROOM;
            rows.add(new Row(names.get(i), writing.of(value), Plot.tenth(from), Plot.tenth(width)));
        }
        return new Rows(rows);
    }
}
