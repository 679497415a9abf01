package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small numbers for the cells that this process has met, so that counts are sums over arrays. They
 * mean nothing outside of it.
 */
final class CellIds {

    static final int NONE = -1;

    /** As many cells as a key of {@link Counts} can name. */
    private static final int MOST = (1 << 21) - 2;

    private final Map<Cell, Integer> ids = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Integer> parks = new ArrayList<>();
    private final List<Integer> shards = new ArrayList<>();

    synchronized int of(@Nullable Cell cell) {
        if (cell == null) {
            return NONE;
        }
        Integer known = ids.get(cell);
        if (known != null) {
            return known;
        }
        if (cells.size() > MOST) {
            throw new IllegalStateException("more cells than can be told apart");
        }
        int id = cells.size();
        ids.put(cell, id);
        cells.add(cell);
        shards.add(PageId.shardOf(cell));
        parks.add(id);
        parks.set(id, of(park(cell)));
        return id;
    }

    private static Cell park(Cell cell) {
        return new Cell("", null, cell.region(), cell.gender(), cell.ageGroup());
    }

    synchronized Cell cell(int id) {
        return cells.get(id);
    }

    /** The same cell of the park as a whole, which knows no company. */
    synchronized int park(int id) {
        return id == NONE ? NONE : parks.get(id);
    }

    /** The group of companies that it belongs to. */
    synchronized int shard(int id) {
        return shards.get(id);
    }
}
