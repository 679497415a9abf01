package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentState;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The roster as the database would hold it.
 *
 * @param newest the newest state of each job of each worker
 */
public record RosterInMemory(Collection<EmploymentState> newest) implements Roster {

    @Override
    public <R> R gather(
            Predicate<String> employers,
            Supplier<R> start,
            BiConsumer<R, List<Held>> add,
            BinaryOperator<R> join) {
        R one = start.get();
        R other = start.get();
        newest.stream()
                .filter(job -> employers.test(job.employer()))
                .collect(Collectors.groupingBy(EmploymentState::workerId))
                .forEach((worker, jobs) ->
                        add.accept(
                                worker.hashCode() % 2 == 0 ? one : other,
                                jobs.stream().map(RosterInMemory::held).toList()));
        return join.apply(one, other);
    }

    private static Held held(EmploymentState job) {
        return new Held(job, () -> job);
    }
}
