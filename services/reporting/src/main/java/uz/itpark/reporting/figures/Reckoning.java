package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.cells.Asked;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Days;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.cells.Kind;
import uz.itpark.reporting.figures.Flows.Flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums cells into the flows of each group of a question. */
@Component
class Reckoning {

    private final Cells cells;

    Reckoning(Cells cells) {
        this.cells = cells;
    }

    Map<List<@Nullable String>, Flows> flows(Figure figure, Question question) {
        List<Days> periods =
                question.periods().stream()
                        .map(period -> new Days(period.from(), period.to()))
                        .toList();
        Groups groups = new Groups(question);
        cells.read(
                new Asked(
                        figure,
                        question.isOfCompanies(),
                        question.filters().get(Dimension.company),
                        periods,
                        question.asKnownAt()),
                groups);
        return groups.flows();
    }

    /** The groups of a question, each cell being looked at once. */
    private final class Groups implements Cells.Taker {

        private static final int UNKNOWN = 0;
        private static final int OUTSIDE = 1;
        private static final int FIRST = 2;

        private final Question question;
        private final Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
        private final List<List<@Nullable String>> groups = new ArrayList<>();
        private final List<Flows> flows = new ArrayList<>();
        private int[] groupOf = new int[1024];

        Groups(Question question) {
            this.question = question;
        }

        @Override
        public void take(Kind kind, int from, int to, int period, int count) {
            int loser = group(from);
            int gainer = group(to);
            // Within one group nothing moved.
            if (loser == gainer) {
                return;
            }
            if (loser >= FIRST) {
                flows.get(loser - FIRST).add(out(kind), period, count);
            }
            if (gainer >= FIRST) {
                flows.get(gainer - FIRST).add(in(kind), period, count);
            }
        }

        private int group(int cell) {
            if (cell == Cells.NOWHERE) {
                return OUTSIDE;
            }
            if (cell >= groupOf.length) {
                groupOf = Arrays.copyOf(groupOf, Math.max(cell + 1, 2 * groupOf.length));
            }
            if (groupOf[cell] == UNKNOWN) {
                groupOf[cell] = number(question.groupOf(cells.cell(cell)));
            }
            return groupOf[cell];
        }

        private int number(@Nullable List<@Nullable String> group) {
            if (group == null) {
                return OUTSIDE;
            }
            return numbers.computeIfAbsent(
                    group,
                    key -> {
                        groups.add(key);
                        flows.add(new Flows(question.periods().size()));
                        return groups.size() - 1 + FIRST;
                    });
        }

        Map<List<@Nullable String>, Flows> flows() {
            Map<List<@Nullable String>, Flows> all = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                all.put(groups.get(i), flows.get(i));
            }
            return all;
        }
    }

    private static Flow out(Kind kind) {
        return switch (kind) {
            case SEPARATED -> Flow.SEPARATIONS;
            case LEFT -> Flow.LEFT;
            case HIRED, JOINED, MOVED, PERSON, NET -> Flow.MOVED_OUT;
        };
    }

    private static Flow in(Kind kind) {
        return switch (kind) {
            case HIRED -> Flow.HIRES;
            case JOINED -> Flow.JOINED;
            case SEPARATED, LEFT, MOVED, PERSON, NET -> Flow.MOVED_IN;
        };
    }
}
