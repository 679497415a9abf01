package uz.itpark.console.charts;

import static uz.itpark.console.charts.Plot.height;
import static uz.itpark.console.charts.Plot.middle;
import static uz.itpark.console.charts.Plot.tenth;

import uz.itpark.console.charts.Plot.Bar;
import uz.itpark.console.charts.Plot.Dot;
import uz.itpark.console.charts.Plot.Line;
import uz.itpark.console.charts.Plot.Mark;
import uz.itpark.console.charts.Plot.Series;
import uz.itpark.console.upstream.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/** Places the numbers of some series in a plot. */
final class Drawing {

    private static final int MOST_DOTS = 140;
    private static final double BAR_SHARE = 0.72;

    private final List<String> periods;
    private final List<Series> series;
    private final Plot.Writing writing;
    private final List<Line> lines = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    Drawing(List<String> periods, List<Series> series, Plot.Writing writing) {
        this.periods = periods;
        this.series = series;
        this.writing = writing;
    }

    Plot lines() {
        LongSummaryStatistics all =
                series.stream()
                        .flatMap(each -> each.values().stream())
                        .mapToLong(Amount::orZero)
                        .summaryStatistics();
        Scale scale = all.getCount() == 0 ? Scale.of(0, 0) : Scale.of(all.getMin(), all.getMax());
        for (int tone = 0; tone < series.size(); tone++) {
            line(tone, scale);
        }
        return plot(scale);
    }

    private void line(int tone, Scale scale) {
        boolean dotted = periods.size() * series.size() <= MOST_DOTS;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < periods.size(); i++) {
            if (!(series.get(tone).values().get(i) instanceof Amount.Told(long number))) {
                end(tone, points);
                continue;
            }
            double x = tenth(middle(i, periods.size()));
            double y = tenth(height(scale, number));
            points.append(x).append(',').append(y).append(' ');
            // A point between two gaps is no line, but it is a number.
            if (dotted || isAlone(tone, i)) {
                dots.add(new Dot(tone, x, y, title(tone, i)));
            }
        }
        end(tone, points);
    }

    private boolean isAlone(int tone, int i) {
        List<Amount> values = series.get(tone).values();
        return (i == 0 || !(values.get(i - 1) instanceof Amount.Told))
                && (i + 1 == values.size() || !(values.get(i + 1) instanceof Amount.Told));
    }

    private void end(int tone, StringBuilder points) {
        if (!points.isEmpty()) {
            lines.add(new Line(tone, points.toString().strip()));
            points.setLength(0);
        }
    }

    Plot bars() {
        long highest = 0;
        long lowest = 0;
        for (int i = 0; i < periods.size(); i++) {
            long up = 0;
            long down = 0;
            for (Series each : series) {
                long value = each.values().get(i).orZero();
                up += Math.max(0, value);
                down += Math.min(0, value);
            }
            highest = Math.max(highest, up);
            lowest = Math.min(lowest, down);
        }
        Scale scale = Scale.of(lowest, highest);
        for (int i = 0; i < periods.size(); i++) {
            pile(i, scale);
        }
        return plot(scale);
    }

    private void pile(int period, Scale scale) {
        double width = Plot.INNER_WIDTH / Math.max(1, periods.size()) * BAR_SHARE;
        long up = 0;
        long down = 0;
        for (int tone = 0; tone < series.size(); tone++) {
            long value = series.get(tone).values().get(period).orZero();
            if (value == 0) {
                continue;
            }
            long from = value > 0 ? up : down;
            long to = from + value;
            double top = height(scale, Math.max(from, to));
            double bottom = height(scale, Math.min(from, to));
            double left = middle(period, periods.size()) - width / 2;
            bars.add(
                    new Bar(
                            tone,
                            tenth(left),
                            tenth(top),
                            tenth(width),
                            tenth(bottom - top),
                            title(tone, period)));
            up = value > 0 ? to : up;
            down = value > 0 ? down : to;
        }
    }

    private String title(int tone, int period) {
        Series of = series.get(tone);
        long number = Math.abs(of.values().get(period).orZero());
        return periods.get(period) + " · " + of.name() + ": " + writing.number().apply(number);
    }

    private Plot plot(Scale scale) {
        return new Plot(
                Plot.rules(scale, writing.number()),
                Plot.labels(periods),
                List.copyOf(lines),
                List.copyOf(dots),
                List.copyOf(bars),
                gaps());
    }

    private List<Mark> gaps() {
        List<Mark> gaps = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int period = i;
            if (series.stream().anyMatch(each -> each.values().get(period).isSuppressed())) {
                String text = periods.get(i) + ": " + writing.suppressed();
                gaps.add(new Mark(tenth(middle(i, periods.size())), text, false));
            }
        }
        return gaps;
    }
}
