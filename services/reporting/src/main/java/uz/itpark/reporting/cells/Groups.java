package uz.itpark.reporting.cells;

/**
 * Which cells a question tells apart no further. A cell belongs to the same group for ever, so what
 * is summed up for one question serves the next that brings the same groups.
 */
public interface Groups {

    /** The group of no cell, and of those that are not asked for. */
    int OUTSIDE = Cells.NOWHERE;

    /**
     * @param cell its number, or {@link Cells#NOWHERE}
     */
    int of(int cell);

    /** Takes counts of cells as those of their groups; within one group nothing moved. */
    default Cells.Taker summing(Cells.Taker taker) {
        return (kind, from, to, period, count) -> {
            int loser = of(from);
            int gainer = of(to);
            if (loser != gainer) {
                taker.take(kind, loser, gainer, period, count);
            }
        };
    }
}
