package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.disclosure.Contributions;
import uz.itpark.reporting.disclosure.Perturbation;
import uz.itpark.reporting.disclosure.Release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What is told to everybody of the parts of a figure. */
final class Told {

    /** The one measure of a stock. */
    static final String STOCK = "value";

    private static final String RATE = "Rate";

    /** Of a rate, so that it does not tell the exact size it is a rate of. */
    private static final int DECIMALS = 2;

    private static final Release NOTHING = Release.of(Map.of());

    private final Measured exact;
    private final Map<String, Set<String>> filters;
    private final List<String> dimensions;
    private final Grain grain;
    private final Standing parts;
    private final Perturbation perturbation;

    /** Of each period of the grain, by measure. */
    private final List<Map<String, Release>> releases;

    /** Decides of each period what is told of a figure. */
    interface Decisions {
        List<Map<String, Release>> of(List<Period> periods, Supplier<Standing> atoms);
    }

    /**
     * @param dimensions what tells atoms apart
     * @param detail the figure with what stands behind it
     */
    Told(
            Measured exact,
            Map<String, Set<String>> filters,
            List<String> dimensions,
            Detail detail,
            Grain grain,
            Decisions decisions,
            Perturbation perturbation) {
        this.exact = exact;
        this.filters = filters;
        this.dimensions = dimensions;
        this.grain = grain;
        this.perturbation = perturbation;
        parts = new Standing(detail.of(exact.periods(), byCompany(exact.by()), true));
        releases =
                decisions.of(
                        grain.periods(),
                        () ->
                                new Standing(
                                        detail.of(grain.periods(), byCompany(dimensions), false)));
    }

    private static List<String> byCompany(List<String> by) {
        List<String> finer = new ArrayList<>(by);
        finer.add(Dimension.company.name());
        return finer;
    }

    Measured measured() {
        Map<List<@Nullable String>, IntFunction<Map<String, @Nullable Object>>> told =
                new HashMap<>();
        exact.groups()
                .forEach((key, measures) ->
                        told.put(key, period -> told(key, period, measures.apply(period))));
        return exact.with(told);
    }

    private Map<String, @Nullable Object> told(
            List<@Nullable String> key, int period, Map<String, @Nullable Object> measures) {
        if (Measures.nothing(measures)) {
            return measures;
        }
        Map<String, Contributions> behind = parts.behind(key, period);
        Map<String, @Nullable Object> told = new LinkedHashMap<>(measures);
        told.replaceAll((measure, value) ->
                value instanceof Long count
                        ? count(key, period, measure, count, behind.get(measure))
                        : value);
        Identities.protect(measures, told);
        told.replaceAll((measure, value) ->
                value instanceof BigDecimal rate ? rate(measure, rate, measures, told) : value);
        return told;
    }

    private Object count(
            List<@Nullable String> key,
            int period,
            String measure,
            long count,
            @Nullable Contributions behind) {
        // A true zero: there is nobody of whom it could tell.
        if (behind == null || behind.isEmpty()) {
            return count;
        }
        if (!behind.isSafe() || !isReleased(key, period, measure)) {
            return Suppressed.VALUE;
        }
        return Standing.THINGS.contains(measure)
                ? (Object) count
                : (Object)
                        perturbation.perturbed(
                                count,
                                exact.unit().equals(Standing.PERSONS)
                                        ? behind.persons()
                                        : behind.amounts());
    }

    private boolean isReleased(List<@Nullable String> key, int period, String measure) {
        List<Integer> grains = grain.of(period);
        return !grains.isEmpty()
                && grains.stream().allMatch(each -> release(each, measure).tells(matching(key)));
    }

    private Release release(int period, String measure) {
        return releases.get(period).getOrDefault(measure, NOTHING);
    }

    /** The atoms of a group. */
    private Predicate<List<@Nullable String>> matching(List<@Nullable String> key) {
        return atom -> {
            for (int i = 0; i < dimensions.size(); i++) {
                String dimension = dimensions.get(i);
                String value = atom.get(i);
                Set<String> wanted = filters.get(dimension);
                int at = exact.by().indexOf(dimension);
                if ((wanted != null && !wanted.contains(value == null ? "" : value))
                        || (at >= 0 && !Objects.equals(key.get(at), value))) {
                    return false;
                }
            }
            return true;
        };
    }

    /** In proportion to what is told of the count that it is a rate of. */
    private static Object rate(
            String measure,
            BigDecimal rate,
            Map<String, @Nullable Object> exact,
            Map<String, @Nullable Object> told) {
        String of =
                measure.equals("fillRate")
                        ? "filledJobs"
                        : measure.substring(0, measure.length() - RATE.length());
        long count = (Long) Objects.requireNonNull(exact.get(of));
        if (told.get(of) == Suppressed.VALUE) {
            return Suppressed.VALUE;
        }
        long moved = (Long) Objects.requireNonNull(told.get(of));
        return count == 0
                ? rate.setScale(DECIMALS, RoundingMode.HALF_UP)
                : rate.multiply(BigDecimal.valueOf(moved))
                        .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
