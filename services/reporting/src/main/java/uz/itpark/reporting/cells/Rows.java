package uz.itpark.reporting.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Counts, column by column.
 *
 * <p>{@code valid} and {@code recorded} are slots of the page's levels; on a page of instants and
 * in the ledger they are days and milliseconds since the epoch.
 */
final class Rows {

    private static final int FIRST = 16;

    byte[] kind;
    int[] from;
    int[] to;
    int[] valid;
    long[] recorded;
    int[] count;
    int size;

    Rows() {
        this(FIRST);
    }

    /**
     * @param room for so many rows at first
     */
    Rows(int room) {
        kind = new byte[room];
        from = new int[room];
        to = new int[room];
        valid = new int[room];
        recorded = new long[room];
        count = new int[room];
    }

    void add(int kindCode, int fromCell, int toCell, int validAt, long recordedAt, int n) {
        if (size == count.length) {
            int more = Math.max(FIRST, size * 2);
            kind = Arrays.copyOf(kind, more);
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            valid = Arrays.copyOf(valid, more);
            recorded = Arrays.copyOf(recorded, more);
            count = Arrays.copyOf(count, more);
        }
        kind[size] = (byte) kindCode;
        from[size] = fromCell;
        to[size] = toCell;
        valid[size] = validAt;
        recorded[size] = recordedAt;
        count[size] = n;
        size++;
    }

    void add(Rows other, int row) {
        add(
                other.kind[row],
                other.from[row],
                other.to[row],
                other.valid[row],
                other.recorded[row],
                other.count[row]);
    }

    void addAll(Rows other) {
        for (int i = 0; i < other.size; i++) {
            add(other, i);
        }
    }

    /**
     * @param part by the cells of a row
     * @param parts how many there are
     */
    List<Rows> split(IntBinaryOperator part, int parts) {
        List<Rows> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new Rows());
        }
        for (int i = 0; i < size; i++) {
            split.get(part.applyAsInt(from[i], to[i])).add(this, i);
        }
        return split;
    }

    Rows trimmed() {
        if (size == count.length) {
            return this;
        }
        kind = Arrays.copyOf(kind, size);
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
        valid = Arrays.copyOf(valid, size);
        recorded = Arrays.copyOf(recorded, size);
        count = Arrays.copyOf(count, size);
        return this;
    }
}
