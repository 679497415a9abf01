package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Asked;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Days;
import uz.itpark.reporting.cells.Figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums cells into the flows of each group of a question. */
@Component
class Reckoning {

    /** Breakdowns that are kept: four bytes for each cell that one was asked of. */
    private static final int MOST_KEPT = 24;

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
        List<Days> periods =
                question.periods().stream()
                        .map(period -> new Days(period.from(), period.to()))
                        .toList();
        Grouping grouping = grouping(question);
        FlowSums sums = new FlowSums(grouping, periods.size());
        cells.read(
                new Asked(
                        figure,
                        question.isOfCompanies(),
                        question.filters().get(Dimension.company),
                        periods,
                        question.asKnownAt()),
                grouping,
                sums);
        return sums.flows();
    }

    private Grouping grouping(Question question) {
        synchronized (groupings) {
            return groupings.computeIfAbsent(
                    new Breakdown(question.by(), question.filters()),
                    _ -> new Grouping(cells, question));
        }
    }
}
