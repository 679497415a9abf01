package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Entry;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.cells.Scope;
import uz.itpark.reporting.figures.Flows.Flow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sums cells into the flows of each group of a question. */
@Component
class Reckoning {

    /** No event is older. */
    private static final int FIRST_YEAR = 2000;

    private final Cells cells;

    Reckoning(Cells cells) {
        this.cells = cells;
    }

    Map<List<@Nullable String>, Flows> flows(Figure figure, Question question) {
        int last = question.periods().getLast().to().getYear();
        return flows(cells.read(figure, scopes(figure, question), FIRST_YEAR, last), question);
    }

    private List<? extends Scope> scopes(Figure figure, Question question) {
        if (!question.isOfCompanies()) {
            return List.of(new Scope.Park());
        }
        var wanted = question.filters().get(Dimension.company);
        var tins = wanted == null ? cells.companies(figure) : wanted;
        return tins.stream().map(Scope.Company::new).toList();
    }

    static Map<List<@Nullable String>, Flows> flows(List<Entry> entries, Question question) {
        Map<List<@Nullable String>, Flows> flows = new HashMap<>();
        List<Period> periods = question.periods();
        for (Entry entry : entries) {
            int period = indexOf(entry.day(), periods);
            if (period == periods.size()) {
                continue;
            }
            var from = question.groupOf(entry.from());
            var to = question.groupOf(entry.to());
            // Within one group nothing moved.
            if (Objects.equals(from, to)) {
                continue;
            }
            if (from != null) {
                flows.computeIfAbsent(from, _ -> new Flows(periods.size()))
                        .add(out(entry.measure()), period, entry.count());
            }
            if (to != null) {
                flows.computeIfAbsent(to, _ -> new Flows(periods.size()))
                        .add(in(entry.measure()), period, entry.count());
            }
        }
        return flows;
    }

    private static Flow out(Entry.Measure measure) {
        return switch (measure) {
            case SEPARATED -> Flow.SEPARATIONS;
            case LEFT -> Flow.LEFT;
            default -> Flow.MOVED_OUT;
        };
    }

    private static Flow in(Entry.Measure measure) {
        return switch (measure) {
            case HIRED -> Flow.HIRES;
            case JOINED -> Flow.JOINED;
            default -> Flow.MOVED_IN;
        };
    }

    /** -1 for a day before the first period, their number for one after the last. */
    private static int indexOf(LocalDate day, List<Period> periods) {
        if (day.isBefore(periods.getFirst().from())) {
            return -1;
        }
        int low = 0;
        int high = periods.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (periods.get(middle).to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
