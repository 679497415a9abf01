package uz.itpark.console.charts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A chart with periods from left to right and numbers from bottom to top, in a picture of {@link
 * #WIDTH} by {@link #HEIGHT}.
 *
 * @param rules marks of the numbers
 * @param labels of periods, as many as have room
 */
public record Plot(
        List<Mark> rules, List<Mark> labels, List<Line> lines, List<Dot> dots, List<Bar> bars) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 280;

    private static final int LEFT = 62;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final int RIGHT = 14;
    private static final double INNER_WIDTH = WIDTH - LEFT - RIGHT;
    private static final double INNER_HEIGHT = HEIGHT - TOP - BOTTOM;
    private static final int MOST_LABELS = 8;
    private static final int MOST_DOTS = 140;
    private static final double BAR_SHARE = 0.72;

    /** A word or number at a place. */
    public record Mark(double at, String text, boolean zero) {}

    /**
     * @param tone which of the series it is
     * @param points as SVG wants them
     */
    public record Line(int tone, String points) {}

    public record Dot(int tone, double x, double y, String title) {}

    public record Bar(int tone, double x, double y, double width, double height, String title) {}

    /**
     * What is drawn.
     *
     * @param values by period; null where there is none
     */
    public record Series(String name, List<@Nullable Long> values) {}

    /** Lines over periods. */
    public static Plot lines(
            List<String> periods, List<Series> series, LongFunction<String> number) {
        long highest =
                series.stream()
                        .flatMap(each -> each.values().stream())
                        .mapToLong(value -> value == null ? 0 : value)
                        .max()
                        .orElse(0);
        Scale scale = Scale.of(0, highest);
        List<Line> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        boolean dotted = periods.size() * series.size() <= MOST_DOTS;
        for (int tone = 0; tone < series.size(); tone++) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < periods.size(); i++) {
                Long value = series.get(tone).values().get(i);
                if (value != null) {
                    double x = middle(i, periods.size());
                    double y = TOP + scale.place(value, INNER_HEIGHT);
                    points.append(tenth(x)).append(',').append(tenth(y)).append(' ');
                    if (dotted) {
                        String title =
                                periods.get(i)
                                        + " · "
                                        + series.get(tone).name()
                                        + ": "
                                        + number.apply(value);
                        dots.add(new Dot(tone, tenth(x), tenth(y), title));
                    }
                }
            }
            lines.add(new Line(tone, points.toString().strip()));
        }
        return new Plot(rules(scale, number), labels(periods), lines, dots, List.of());
    }

    /**
     * Bars over periods, one on the other: above the line what is positive, below it what is
     * negative.
     */
    public static Plot bars(
            List<String> periods, List<Series> series, LongFunction<String> number) {
        long highest = 0;
        long lowest = 0;
        for (int i = 0; i < periods.size(); i++) {
            long up = 0;
            long down = 0;
            for (Series each : series) {
                Long value = each.values().get(i);
                up += value == null ? 0 : Math.max(0, value);
                down += value == null ? 0 : Math.min(0, value);
            }
            highest = Math.max(highest, up);
            lowest = Math.min(lowest, down);
        }
        Scale scale = Scale.of(lowest, highest);
        double width = INNER_WIDTH / Math.max(1, periods.size()) * BAR_SHARE;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            long up = 0;
            long down = 0;
            for (int tone = 0; tone < series.size(); tone++) {
                Long value = series.get(tone).values().get(i);
                if (value == null || value == 0) {
                    continue;
                }
                long from = value > 0 ? up : down;
                long to = from + value;
                double top = TOP + scale.place(Math.max(from, to), INNER_HEIGHT);
                double bottom = TOP + scale.place(Math.min(from, to), INNER_HEIGHT);
                String title =
                        periods.get(i)
                                + " · "
                                + series.get(tone).name()
                                + ": "
                                + number.apply(value);
                bars.add(
                        new Bar(
                                tone,
                                tenth(middle(i, periods.size()) - width / 2),
                                tenth(top),
                                tenth(width),
                                tenth(bottom - top),
                                title));
                up = value > 0 ? to : up;
                down = value > 0 ? down : to;
            }
        }
        return new Plot(rules(scale, number), labels(periods), List.of(), List.of(), bars);
    }

    private static double middle(int period, int periods) {
        return LEFT + INNER_WIDTH * (period + 0.5) / periods;
    }

    private static List<Mark> rules(Scale scale, LongFunction<String> number) {
        return scale.marks().stream()
                .map(mark ->
                        new Mark(
                                tenth(TOP + scale.place(mark, INNER_HEIGHT)),
                                number.apply(mark),
                                mark == 0))
                .toList();
    }

    private static List<Mark> labels(List<String> periods) {
        List<Mark> labels = new ArrayList<>();
        int every = Math.ceilDiv(periods.size(), MOST_LABELS);
        for (int i = 0; i < periods.size(); i += every) {
            labels.add(new Mark(tenth(middle(i, periods.size())), periods.get(i), false));
        }
        return labels;
    }

    private static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
