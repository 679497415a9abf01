package uz.itpark.reporting.cells;

import org.springframework.stereotype.Component;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.binary.Slice;
import uz.itpark.reporting.movements.Cell;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small numbers for the cells that this process has met, so that counts are sums over arrays. They
 * mean nothing outside of it.
 */
@Component
final class CellIds {

    static final int NONE = -1;

    /** As many cells as a key of {@link Counts} can name. */
    private static final int MOST = (1 << 21) - 2;

    private final Map<Slice, Integer> ids = new ConcurrentHashMap<>();

    /** Grown by putting larger ones in their place; whoever knows a number finds it in them. */
    private volatile Known[] known = new Known[1024];

    private int size;

    /**
     * @param park the same cell of the park as a whole, which knows no company
     * @param shard the group of companies that it belongs to
     * @param bytes as it is written
     */
    private record Known(Cell cell, int park, int shard, byte[] bytes) {}

    /**
     * @param written a cell in the bytes of {@link RowBytes}
     */
    int of(Slice written) {
        Integer id = ids.get(written);
        return id == null ? meet(written.alone()) : id;
    }

    private synchronized int meet(Slice written) {
        Integer met = ids.get(written);
        if (met != null) {
            return met;
        }
        byte[] bytes = written.bytes();
        Cell cell = shared(RowBytes.cell(bytes));
        Cell park = new Cell("", null, cell.region(), cell.gender(), cell.ageGroup());
        int ofPark = park.equals(cell) ? size : meet(slice(park));
        if (size > MOST) {
            throw new IllegalStateException("more cells than can be told apart");
        }
        int id = size++;
        Known[] all = known;
        if (id == all.length) {
            all = Arrays.copyOf(all, 2 * id);
        }
        all[id] = new Known(cell, ofPark, PageId.shardOf(cell), bytes);
        known = all;
        ids.put(written, id);
        return id;
    }

    /** Many cells have the same names. */
    private static Cell shared(Cell cell) {
        String center = cell.center();
        return new Cell(
                cell.company().intern(),
                center == null ? null : center.intern(),
                cell.region().intern(),
                cell.gender().intern(),
                cell.ageGroup().intern());
    }

    private static Slice slice(Cell cell) {
        Bytes.Writer out = new Bytes.Writer();
        RowBytes.write(cell, out);
        return new Bytes.Reader(out.written(), 0).rest();
    }

    Cell cell(int id) {
        return known[id].cell;
    }

    int park(int id) {
        return id == NONE ? NONE : known[id].park;
    }

    /** Of a count that goes from one cell to another, or from or to nowhere. */
    int shard(int from, int to) {
        return known[from == NONE ? to : from].shard;
    }

    void write(int id, Bytes.Writer out) {
        if (id == NONE) {
            RowBytes.write(null, out);
        } else {
            out.raw(known[id].bytes);
        }
    }
}
