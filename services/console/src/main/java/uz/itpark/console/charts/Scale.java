package uz.itpark.console.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Values to places, with marks at round numbers.
 *
 * @param low lowest mark
 * @param high highest mark
 * @param step between marks
 */
record Scale(long low, long high, long step) {

    private static final int MARKS = 4;

    /** From at most 0 to at least 1, so that there is always something to divide by. */
    static Scale of(long lowest, long highest) {
        long least = Math.min(0, lowest);
        long most = Math.max(1, highest);
        long step = round(Math.ceilDiv(most - least, MARKS));
        return new Scale(Math.floorDiv(least, step) * step, Math.ceilDiv(most, step) * step, step);
    }

    /** The next of 1, 2, 5, 10, 20, 50 and so on. */
    private static long round(long rough) {
        long ten = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * ten >= rough) {
                    return factor * ten;
                }
            }
            ten *= 10;
        }
    }

    List<Long> marks() {
        List<Long> marks = new ArrayList<>();
        for (long mark = low; mark <= high; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    /** Of a value, from the top of a picture. */
    double place(long value, double height) {
        return height * (high - value) / (high - low);
    }
}
