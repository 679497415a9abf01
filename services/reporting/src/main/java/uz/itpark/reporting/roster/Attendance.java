package uz.itpark.reporting.roster;

import uz.itpark.reporting.movements.Cell;

import java.util.List;
import java.util.function.Supplier;

/** In which months who was where, whatever was known when: for figures of persons over time. */
public final class Attendance {

    /** In place of a month or an instant: none is known. */
    public static final int OPEN = Short.MAX_VALUE;

    private final List<Cell> cells;
    private final List<List<Columns>> partitions;

    /**
     * @param cells by their numbers
     * @param partitions the runs of each
     */
    Attendance(List<Cell> cells, List<List<Columns>> partitions) {
        this.cells = cells;
        this.partitions = partitions;
    }

    /** Takes the stays of one worker, then those of another, in no particular order. */
    public interface Taker {
        /**
         * @param cell its place among {@link #cells()}
         * @param first month, counted from that of year 0
         * @param last month, included; {@link #OPEN} while no end is known
         * @param recordedAt since when it is known, epoch milliseconds
         * @param supersededAt since when it is known no longer; {@code Long.MAX_VALUE} for not yet
         */
        void stay(int cell, int first, int last, long recordedAt, long supersededAt);

        /** That was all of the worker. */
        void next();
    }

    public List<Cell> cells() {
        return cells;
    }

    /** Goes through all workers, in several threads. */
    public <T extends Taker> List<T> taken(Supplier<T> start) {
        return partitions.parallelStream()
                .map(runs -> {
                    T taker = start.get();
                    Columns.visit(runs, taker);
                    return taker;
                })
                .toList();
    }
}
