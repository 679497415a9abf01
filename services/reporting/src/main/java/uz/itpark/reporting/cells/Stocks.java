package uz.itpark.reporting.cells;

import java.util.Arrays;

/**
 * What the years of each cell come to, summed up beforehand: the stock before a year takes one look
 * at a cell, however long its history.
 */
final class Stocks {

    private final int[] cells;
    private final short[] years;
    private final int[] starts;
    private final int[] sums;

    private Stocks(int[] cells, short[] years, int[] starts, int[] sums) {
        this.cells = cells;
        this.years = years;
        this.starts = starts;
        this.sums = sums;
    }

    /**
     * Rows of a page of years, whose kind is {@link Kind#NET}. Those of a cell that follow each
     * other, year by year, are looked at together.
     *
     * @param cells that gain or lose
     * @param years slots
     * @param counts by which
     */
    static Stocks of(int[] cells, short[] years, int[] counts) {
        int[] starts = new int[cells.length + 1];
        int[] sums = new int[cells.length];
        int runs = 0;
        for (int i = 0; i < cells.length; i++) {
            boolean on = i > 0 && cells[i] == cells[i - 1] && years[i] >= years[i - 1];
            if (!on) {
                starts[runs++] = i;
            }
            sums[i] = counts[i] + (on ? sums[i - 1] : 0);
        }
        starts[runs] = cells.length;
        return new Stocks(cells, years, Arrays.copyOf(starts, runs + 1), sums);
    }

    /** What was there at the end of the year before a slot. */
    void before(int year, Cells.Taker taker) {
        for (int run = 0; run + 1 < starts.length; run++) {
            int start = starts[run];
            int last = last(start, starts[run + 1], year);
            if (last >= start && sums[last] != 0) {
                taker.take(Kind.NET, CellIds.NONE, cells[start], Valid.BEFORE, sums[last]);
            }
        }
    }

    /** The place of the last that is before the year; before all of them where none is. */
    private int last(int from, int to, int year) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (years[middle] < year) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
