package uz.itpark.reporting.cells;

import java.util.Arrays;

/** Sums by kind, cells and slots; what comes to nothing is left out. */
final class Counts {

    private static final int CELL = 21;
    private static final int SLOT = 9;

    private long[] keys = new long[16];
    private long[] sums = new long[16];
    private int size;

    void add(int kind, int from, int to, int valid, int recorded, long n) {
        long key = kind;
        key = key << CELL | (from + 1);
        key = key << CELL | (to + 1);
        key = key << SLOT | valid;
        key = key << SLOT | recorded;
        add(key, n);
    }

    private void add(long key, long n) {
        int at = place(key);
        if (keys[at] == 0) {
            if (2 * ++size > keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
        }
        sums[at] += n;
    }

    private int place(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] old = keys;
        long[] oldSums = sums;
        keys = new long[old.length * 2];
        sums = new long[keys.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int at = place(old[i]);
                keys[at] = old[i];
                sums[at] = oldSums[i];
            }
        }
    }

    void addAll(Rows rows) {
        for (int i = 0; i < rows.size; i++) {
            add(
                    rows.kind[i],
                    rows.from[i],
                    rows.to[i],
                    rows.valid[i],
                    (int) rows.recorded[i],
                    rows.count[i]);
        }
    }

    /** Sorted, so that like stands beside like. */
    Rows rows() {
        long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        Rows rows = new Rows();
        int cells = (1 << CELL) - 1;
        int slots = (1 << SLOT) - 1;
        for (long key : sorted) {
            long sum = sums[place(key)];
            if (sum != 0) {
                rows.add(
                        (int) (key >>> 2 * CELL + 2 * SLOT),
                        (int) (key >>> CELL + 2 * SLOT & cells) - 1,
                        (int) (key >>> 2 * SLOT & cells) - 1,
                        (int) (key >>> SLOT & slots),
                        key & slots,
                        Math.toIntExact(sum));
            }
        }
        return rows.trimmed();
    }
}
