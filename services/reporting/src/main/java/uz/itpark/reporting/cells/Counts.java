package uz.itpark.reporting.cells;

import java.util.Arrays;

/** Sums by kind, cells and slots; what comes to nothing is left out. */
final class Counts {

    private static final int CELL = 21;
    private static final int SLOT = 9;

    private static final int FIRST = 8;

    /** Keys, each with its sum beside it: both are looked at together. */
    private long[] table;

    private int size;

    Counts() {
        this(FIRST);
    }

    /**
     * @param room for so many without growing
     */
    Counts(int room) {
        table = new long[4 * Integer.highestOneBit(Math.max(FIRST, 2 * room - 1))];
    }

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
        if (table[at] == 0) {
            if (4 * ++size > table.length) {
                grow();
                at = place(key);
            }
            table[at] = key;
        }
        table[at + 1] += n;
    }

    private int place(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & table.length - 2;
        while (table[at] != 0 && table[at] != key) {
            at = at + 2 & table.length - 2;
        }
        return at;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int at = place(old[i]);
                table[at] = old[i];
                table[at + 1] = old[i + 1];
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

    private long[] sorted() {
        long[] sorted = new long[size];
        int met = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i] != 0) {
                sorted[met++] = table[i];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Sorted, so that like stands beside like. */
    Rows rows() {
        long[] sorted = sorted();
        Rows rows = new Rows(size);
        int cells = (1 << CELL) - 1;
        int slots = (1 << SLOT) - 1;
        for (long key : sorted) {
            long sum = table[place(key) + 1];
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
