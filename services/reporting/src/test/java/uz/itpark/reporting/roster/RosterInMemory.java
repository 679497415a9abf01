package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentState;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
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

    /** As if a shelf held it in several runs, the newest states in any, older ones beside them. */
    @Override
    public Attendance attendance() {
        CellNumbers cells = new CellNumbers();
        List<List<Line>> runs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (EmploymentState job : newest) {
            int run = Math.floorMod(job.id().hashCode(), runs.size());
            runs.get(run).add(new LineWriter().line(job));
            runs.get((run + 1) % runs.size()).add(new LineWriter().line(older(job)));
        }
        List<Columns> columns = runs.stream().map(run -> Columns.of(sorted(run), cells)).toList();
        return new Attendance(cells.all(), List.of(columns));
    }

    private static Held held(EmploymentState job) {
        return new Held(job, () -> job);
    }

    private static Iterator<Line> sorted(List<Line> lines) {
        return lines.stream().sorted().iterator();
    }

    /** What no longer holds. */
    private static EmploymentState older(EmploymentState job) {
        return new EmploymentState(
                job.id(),
                job.workerId(),
                job.employer(),
                job.reference(),
                job.birthDate(),
                job.gender(),
                job.spells().subList(0, Math.min(1, job.spells().size())),
                job.version() - 1,
                List.of());
    }
}
