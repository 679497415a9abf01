package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.figures.Flows.Flow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures of the figures, by the names under which they are answered. */
final class Measures {

    private static final int DECIMALS = 6;

    private Measures() {}

    static Map<String, @Nullable Object> stock(long value) {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("value", value);
        return measures;
    }

    static Map<String, @Nullable Object> jobFlows(Flows flows, int period) {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("opening", flows.opening(period));
        measures.put("hires", flows.of(Flow.HIRES, period));
        measures.put("joined", flows.of(Flow.JOINED, period));
        measures.put("movedIn", flows.of(Flow.MOVED_IN, period));
        measures.put("separations", flows.of(Flow.SEPARATIONS, period));
        measures.put("left", flows.of(Flow.LEFT, period));
        measures.put("movedOut", flows.of(Flow.MOVED_OUT, period));
        measures.put("closing", flows.closing(period));
        return measures;
    }

    /**
     * Davis, Haltiwanger and Schuh's job flows over the units of a group. What joined with its
     * company is no new job, and what left with it no lost one.
     */
    static Map<String, @Nullable Object> jobCreation(List<Flows> units, int period) {
        long bases = 0;
        long ends = 0;
        long openings = 0;
        long expansions = 0;
        long closings = 0;
        long contractions = 0;
        for (Flows unit : units) {
            long base = unit.opening(period) + unit.of(Flow.JOINED, period);
            long end = unit.closing(period) + unit.of(Flow.LEFT, period);
            bases += base;
            ends += end;
            if (base == 0) {
                openings += Math.max(0, end);
            } else {
                expansions += Math.max(0, end - base);
            }
            if (end == 0) {
                closings += Math.max(0, base);
            } else {
                contractions += Math.max(0, base - end);
            }
        }
        long creation = openings + expansions;
        long destruction = closings + contractions;
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("creation", creation);
        measures.put("openings", openings);
        measures.put("expansions", expansions);
        measures.put("destruction", destruction);
        measures.put("closings", closings);
        measures.put("contractions", contractions);
        measures.put("net", creation - destruction);
        measures.put("creationRate", rate(creation, bases + ends));
        measures.put("destructionRate", rate(destruction, bases + ends));
        measures.put("netRate", rate(creation - destruction, bases + ends));
        return measures;
    }

    /** Of the mean of base and end; half up, away from zero where negative. */
    private static @Nullable BigDecimal rate(long level, long doubled) {
        return doubled == 0
                ? null
                : BigDecimal.valueOf(2 * level)
                        .divide(BigDecimal.valueOf(doubled), DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether there is nothing to say: every count is 0. */
    static boolean nothing(Map<String, @Nullable Object> measures) {
        return measures.values().stream()
                .allMatch(value ->
                        value == null
                                || (value instanceof Long count && count == 0)
                                || (value instanceof BigDecimal rate && rate.signum() == 0));
    }
}
