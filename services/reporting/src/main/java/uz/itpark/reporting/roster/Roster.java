package uz.itpark.reporting.roster;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Every employment in its newest state, worker by worker. */
public interface Roster {

    /**
     * Goes through all workers, in no particular order.
     *
     * @param employers TINs of those whose jobs are looked at; a worker without any is passed over
     * @param start makes an empty result; several are filled at once
     * @param add takes one worker's jobs, never none
     * @param join of two results
     */
    <R> R gather(
            Predicate<String> employers,
            Supplier<R> start,
            BiConsumer<R, List<Held>> add,
            BinaryOperator<R> join);

    /** The months of all jobs, held in memory. */
    Attendance attendance();
}
