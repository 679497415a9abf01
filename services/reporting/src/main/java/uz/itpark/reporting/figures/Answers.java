package uz.itpark.reporting.figures;

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

    public Answer of(Measured measured) {
        boolean whole = measured.by().isEmpty();
        var all = new HashMap<>(measured.groups());
        if (whole) {
            all.putIfAbsent(List.of(), measured.nothing());
        }
        List<List<@Nullable String>> keys = new ArrayList<>(all.keySet());
        keys.sort(Answers::compare);
        List<Period> periods = measured.periods();
        Rows rows = new Rows((long) keys.size() * periods.size());
        for (int period = 0; period < periods.size(); period++) {
            Period of = periods.get(period);
            for (List<@Nullable String> key : keys) {
                var counted = Objects.requireNonNull(all.get(key)).apply(period);
                if (whole || !Measures.nothing(counted)) {
                    rows.add(() -> observation(of, key, counted, measured));
                }
            }
        }
        Instant asKnownAt = measured.asKnownAt();
        return new Answer(
                measured.figure(),
                measured.unit(),
                asKnownAt == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asKnownAt,
                asKnownAt == null ? cells.recordedThrough() : asKnownAt,
                measured.by(),
                List.copyOf(measured.nothing().apply(0).keySet()),
                rows.complete());
    }

    private static Observation observation(
            Period period,
            List<@Nullable String> key,
            Map<String, @Nullable Object> counted,
            Measured measured) {
        boolean suppressed = counted.containsValue(Suppressed.VALUE);
        return Observation.of(
                period.name(),
                key,
                suppressed ? Suppressed.nulled(counted.values()) : counted.values(),
                suppressed ? Observation.SUPPRESSED : measured.status().apply(period));
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
