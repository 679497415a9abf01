package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.cells.Groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The group that each cell belongs to in a breakdown. Cells keep their numbers, so each is looked
 * at once, whatever is asked afterwards.
 */
final class Grouping implements Groups {

    private static final int UNKNOWN = 0;

    /** What is kept of a group is its number and more than this, which tells it from unknown. */
    private static final int KEPT = 2;

    private final Cells cells;
    private final Question question;
    private final Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
    private final List<List<@Nullable String>> keys = new ArrayList<>();

    /** Grown by putting larger ones in their place; a number that is not seen yet is met again. */
    private volatile int[] groupOf = new int[1024];

    /**
     * @param question any with that breakdown and those filters
     */
    Grouping(Cells cells, Question question) {
        this.cells = cells;
        this.question = question;
    }

    @Override
    public int of(int cell) {
        if (cell == Cells.NOWHERE) {
            return OUTSIDE;
        }
        int[] known = groupOf;
        int kept = cell < known.length ? known[cell] : UNKNOWN;
        return (kept == UNKNOWN ? meet(cell) : kept) - KEPT;
    }

    private synchronized int meet(int cell) {
        int[] known = groupOf;
        if (cell >= known.length) {
            known = Arrays.copyOf(known, Math.max(cell + 1, 2 * known.length));
        }
        known[cell] = KEPT + number(question.groupOf(cells.cell(cell)));
        groupOf = known;
        return known[cell];
    }

    private int number(@Nullable List<@Nullable String> group) {
        if (group == null) {
            return OUTSIDE;
        }
        return numbers.computeIfAbsent(
                group,
                key -> {
                    keys.add(key);
                    return keys.size() - 1;
                });
    }

    /** The values of the breakdown. */
    synchronized List<@Nullable String> key(int group) {
        return keys.get(group);
    }
}
