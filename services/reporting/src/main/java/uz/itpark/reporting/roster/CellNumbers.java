package uz.itpark.reporting.roster;

import uz.itpark.reporting.movements.Cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers for the cells of the jobs that this process has read. */
final class CellNumbers {

    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    synchronized int of(Cell cell) {
        return numbers.computeIfAbsent(
                cell,
                met -> {
                    cells.add(met);
                    return cells.size() - 1;
                });
    }

    /** Those that there are so far, by their numbers. */
    synchronized List<Cell> all() {
        return List.copyOf(cells);
    }
}
