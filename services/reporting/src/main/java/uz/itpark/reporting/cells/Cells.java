package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Cells as the questions read them. */
public interface Cells {

    /** No cell: where it came from, or went to, is nowhere. */
    int NOWHERE = CellIds.NONE;

    /** Takes the counts of a question one by one, in no order. */
    interface Taker {
        /**
         * @param from the cell that loses, or {@link #NOWHERE}
         * @param to the cell that gains, or {@link #NOWHERE}
         * @param period index of the period, or -1 for what happened before the first
         */
        void take(Kind kind, int from, int to, int period, int count);
    }

    void read(Asked asked, Taker taker);

    /** Takes the counts by groups of cells; what moved within a group is left out. */
    default void read(Asked asked, Groups groups, Taker taker) {
        read(asked, groups.summing(taker));
    }

    /**
     * Takes the counts by groups of cells, into several takers side by side.
     *
     * @param start another taker, at most one for each processor
     * @param join what two of them have taken
     */
    default <T extends Taker> T read(
            Asked asked, Groups groups, Supplier<T> start, BinaryOperator<T> join) {
        T one = start.get();
        read(asked, groups, one);
        return one;
    }

    /** The cell that goes by that number as long as this process lives. */
    Cell cell(int id);

    /**
     * Names what the cells reflect. Whatever was read between two calls that named the same reads
     * the same as long as this does.
     */
    String version();

    /** The newest instant of recording that the cells reflect; null while there are none. */
    @Nullable Instant recordedThrough();
}
