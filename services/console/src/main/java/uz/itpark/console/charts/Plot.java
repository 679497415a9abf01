package uz.itpark.console.charts;

import uz.itpark.console.upstream.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A chart with periods from left to right and numbers from bottom to top, in a picture of {@link
 * #WIDTH} by {@link #HEIGHT}.
 *
 * @param rules marks of the numbers
 * @param labels of periods, as many as have room
 * @param gaps where a number is suppressed
 */
public record Plot(
        List<Mark> rules,
        List<Mark> labels,
        List<Line> lines,
        List<Dot> dots,
        List<Bar> bars,
        List<Mark> gaps) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 280;

    static final int LEFT = 96;
    static final int TOP = 14;
    static final int BOTTOM = 42;
    static final int RIGHT = 14;
    static final double INNER_WIDTH = WIDTH - LEFT - RIGHT;
    static final double INNER_HEIGHT = HEIGHT - TOP - BOTTOM;

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
     * @param values by period
     */
    public record Series(String name, List<Amount> values) {}

    /**
     * How the numbers of a chart are written.
     *
     * @param suppressed for one that is kept back
     */
    public record Writing(LongFunction<String> number, String suppressed) {

        String of(Amount amount) {
            return switch (amount) {
                case Amount.Told(long told) -> number.apply(told);
                case Amount.Suppressed() -> suppressed;
                case Amount.Unknown() -> "–";
            };
        }
    }

    /** Lines over periods; a line breaks where a number is not told. */
    public static Plot lines(List<String> periods, List<Series> series, Writing writing) {
        return new Drawing(periods, series, writing).lines();
    }

    /**
     * Bars over periods, one on the other: above the line what is positive, below it what is
     * negative.
     */
    public static Plot bars(List<String> periods, List<Series> series, Writing writing) {
        return new Drawing(periods, series, writing).bars();
    }

    static List<Mark> rules(Scale scale, LongFunction<String> number) {
        return scale.marks().stream()
                .map(mark -> new Mark(tenth(height(scale, mark)), number.apply(mark), mark == 0))
                .toList();
    }

    /** Every so many periods, so that they have room. */
    static List<Mark> labels(List<String> periods) {
        int longest = periods.stream().mapToInt(String::length).max().orElse(1);
        int most = Math.clamp(56 / Math.max(1, longest), 2, 8);
        List<Mark> labels = new ArrayList<>();
        int every = Math.max(1, Math.ceilDiv(periods.size(), most));
        for (int i = 0; i < periods.size(); i += every) {
            labels.add(new Mark(tenth(middle(i, periods.size())), periods.get(i), false));
        }
        return labels;
    }

    static double middle(int period, int periods) {
        return LEFT + INNER_WIDTH * (period + 0.5) / periods;
    }

    static double height(Scale scale, long value) {
        return TOP + scale.place(value, INNER_HEIGHT);
    }

    static double tenth(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
