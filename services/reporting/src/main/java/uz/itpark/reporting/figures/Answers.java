package uz.itpark.reporting.figures;

import static uz.itpark.reporting.forms.Observation.NORMAL;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts what was reckoned for each group and period into the form of an answer. */
@Component
public class Answers {

    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    private final Cells cells;
    private final Clock clock;

    Answers(Cells cells, Clock clock) {
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * @param asKnownAt as it was asked; null for now
     * @param by names of the breakdown
     * @param groups what was reckoned, by the values of the breakdown
     * @param measures of a group in a period, which is given by its index
     * @param empty stands for the whole where there is no group
     */
    <T> Answer of(
            String figure,
            String unit,
            @Nullable Instant asKnownAt,
            List<Period> periods,
            List<String> by,
            Map<List<@Nullable String>, T> groups,
            BiFunction<T, Integer, Map<String, @Nullable Object>> measures,
            T empty) {
        return of(figure, unit, asKnownAt, periods, by, groups, measures, empty, _ -> NORMAL);
    }

    /**
     * @param status of what is said about a period
     */
    public <T> Answer of(
            String figure,
            String unit,
            @Nullable Instant asKnownAt,
            List<Period> periods,
            List<String> by,
            Map<List<@Nullable String>, T> groups,
            BiFunction<T, Integer, Map<String, @Nullable Object>> measures,
            T empty,
            Function<Period, String> status) {
        boolean whole = by.isEmpty();
        Map<List<@Nullable String>, T> all = new HashMap<>(groups);
        if (whole) {
            all.putIfAbsent(List.of(), empty);
        }
        List<List<@Nullable String>> keys = new ArrayList<>(all.keySet());
        keys.sort(Answers::compare);
        Rows rows = new Rows((long) keys.size() * periods.size());
        for (int period = 0; period < periods.size(); period++) {
            Period of = periods.get(period);
            String name = of.name();
            for (List<@Nullable String> key : keys) {
                var counted = measures.apply(Objects.requireNonNull(all.get(key)), period);
                if (whole || !Measures.nothing(counted)) {
                    rows.add(() -> Observation.of(name, key, counted.values(), status.apply(of)));
                }
            }
        }
        return new Answer(
                figure,
                unit,
                asKnownAt == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asKnownAt,
                asKnownAt == null ? cells.recordedThrough() : asKnownAt,
                by,
                List.copyOf(measures.apply(empty, 0).keySet()),
                rows.complete());
    }

    private static int compare(List<@Nullable String> one, List<@Nullable String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = NULLS_FIRST.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
