package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.reporting.cells.CellStore;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.stream.ReportingTopology;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Answers questions from cells. */
@Service
class Figures {

    private static final Comparator<@Nullable String> NULLS_FIRST =
            Comparator.nullsFirst(Comparator.naturalOrder());

    private final Reckoning reckoning;
    private final CellStore cells;
    private final Clock clock;

    Figures(Reckoning reckoning, CellStore cells, Clock clock) {
        this.reckoning = reckoning;
        this.cells = cells;
        this.clock = clock;
    }

    Answer stock(Figure figure, String unit, Question question) {
        var flows = reckoning.flows(figure, question);
        return answer(
                figure.code(),
                unit,
                question,
                flows,
                (of, period) -> Measures.stock(of.closing(period)),
                new Flows(question.periods().size()));
    }

    Answer jobFlows(Question question) {
        return answer(
                "job-flows",
                "employments",
                question,
                reckoning.flows(Figure.JOBS, question),
                Measures::jobFlows,
                new Flows(question.periods().size()));
    }

    Answer jobCreation(Question question, Dimension unit) {
        List<Dimension> finer = new ArrayList<>(question.by());
        finer.add(unit);
        Map<List<@Nullable String>, List<Flows>> groups = new HashMap<>();
        reckoning
                .flows(Figure.JOBS, question.brokenDownBy(finer))
                .forEach((key, flows) -> {
                    // A job at no center belongs to no unit.
                    if (key.getLast() != null) {
                        groups.computeIfAbsent(
                                        key.subList(0, key.size() - 1), _ -> new ArrayList<>())
                                .add(flows);
                    }
                });
        return answer(
                "job-creation",
                "employments",
                question,
                groups,
                Measures::jobCreation,
                List.<Flows>of());
    }

    private <T> Answer answer(
            String figure,
            String unit,
            Question question,
            Map<List<@Nullable String>, T> groups,
            BiFunction<T, Integer, Map<String, @Nullable Object>> measures,
            T empty) {
        boolean whole = question.by().isEmpty();
        Map<List<@Nullable String>, T> all = new HashMap<>(groups);
        if (whole) {
            all.putIfAbsent(List.of(), empty);
        }
        Parameters.checkSize((long) all.size() * question.periods().size());
        List<List<@Nullable String>> keys = new ArrayList<>(all.keySet());
        keys.sort(Figures::compare);
        List<Map<String, @Nullable Object>> observations = new ArrayList<>();
        for (int period = 0; period < question.periods().size(); period++) {
            for (List<@Nullable String> key : keys) {
                T group = java.util.Objects.requireNonNull(all.get(key));
                Map<String, @Nullable Object> counted = measures.apply(group, period);
                if (whole || !Measures.nothing(counted)) {
                    observations.add(
                            observation(question.periods().get(period), question, key, counted));
                }
            }
        }
        List<String> dimensions = new ArrayList<>(List.of("period"));
        question.by().forEach(dimension -> dimensions.add(dimension.name()));
        return new Answer(
                figure,
                unit,
                Answer.DEFINITIONS,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                cells.recordedThrough(ReportingTopology.PARTITIONS),
                dimensions,
                observations);
    }

    private static Map<String, @Nullable Object> observation(
            Period period,
            Question question,
            List<@Nullable String> key,
            Map<String, @Nullable Object> measures) {
        Map<String, @Nullable Object> observation = new LinkedHashMap<>();
        observation.put("period", period.name());
        for (int i = 0; i < key.size(); i++) {
            observation.put(question.by().get(i).name(), key.get(i));
        }
        observation.putAll(measures);
        observation.put("status", "A");
        return Collections.unmodifiableMap(observation);
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
