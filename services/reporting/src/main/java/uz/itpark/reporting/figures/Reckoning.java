package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Asked;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Days;
import uz.itpark.reporting.cells.Figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Sums cells into the flows of each group of a question. */
@Component
class Reckoning {

    /** Breakdowns that are kept: four bytes for each cell that one was asked of. */
    private static final int MOST_KEPT = 24;

    /** Of more periods the sums of companies take too much room to be made more than once. */
    private static final int MOST_SIDE_BY_SIDE = 12;

    private final Cells cells;
    private final LinkedHashMap<Breakdown, Grouping> groupings =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Breakdown, Grouping> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    Reckoning(Cells cells) {
        this.cells = cells;
    }

    private record Breakdown(List<Dimension> by, Map<Dimension, Set<String>> filters) {}

    Map<List<@Nullable String>, Flows> flows(Figure figure, Question question) {
        Map<List<@Nullable String>, Flows> flows = new HashMap<>();
        sums(figure, question).forEach(flows::put);
        return flows;
    }

    /** The flows of each unit within the groups of a question; a job at no unit has no part. */
    Map<List<@Nullable String>, List<Flows>> ofUnits(
            Figure figure, Question question, Dimension unit) {
        List<Dimension> finer = new ArrayList<>(question.by());
        finer.add(unit);
        Map<List<@Nullable String>, List<Flows>> units = new HashMap<>();
        sums(figure, question.brokenDownBy(finer))
                .forEach((key, flows) -> {
                    int last = key.size() - 1;
                    if (key.get(last) != null) {
                        units.computeIfAbsent(key.subList(0, last), _ -> new ArrayList<>())
                                .add(flows);
                    }
                });
        return units;
    }

    private FlowSums sums(Figure figure, Question question) {
        List<Days> periods =
                question.periods().stream()
                        .map(period -> new Days(period.from(), period.to()))
                        .toList();
        Grouping grouping = grouping(question);
        Asked asked =
                new Asked(
                        figure,
                        question.isOfCompanies(),
                        question.filters().get(Dimension.company),
                        periods,
                        question.asKnownAt());
        Supplier<FlowSums> start = () -> new FlowSums(grouping, periods.size());
        if (asked.ofCompanies() && periods.size() <= MOST_SIDE_BY_SIDE) {
            return cells.read(asked, grouping, start, FlowSums::and);
        }
        FlowSums sums = start.get();
        cells.read(asked, grouping, sums);
        return sums;
    }

    private Grouping grouping(Question question) {
        synchronized (groupings) {
            return groupings.computeIfAbsent(
                    new Breakdown(question.by(), question.filters()),
                    _ -> new Grouping(cells, question));
        }
    }
}
