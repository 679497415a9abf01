package uz.itpark.reporting.roster;

import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The roster as the database holds it; partitions are read side by side. */
@Component
class StoredRoster implements Roster {

    private static final int TRIES = 20;

    private final ShelfStore store;
    private final PartCache cache = new PartCache();
    private final ColumnCache columns;

    StoredRoster(ShelfStore store) {
        this.store = store;
        this.columns = new ColumnCache(store);
    }

    @Override
    public <R> R gather(
            Predicate<String> employers,
            Supplier<R> start,
            BiConsumer<R, List<Held>> add,
            BinaryOperator<R> join) {
        return IntStream.range(0, Topics.EMPLOYMENTS.partitions())
                .parallel()
                .mapToObj(partition -> {
                    R result = start.get();
                    visit(partition, employers, jobs -> add.accept(result, jobs));
                    return result;
                })
                .reduce(join)
                .orElseGet(start);
    }

    @Override
    public Attendance attendance() {
        return columns.attendance();
    }

    private void visit(
            int partition,
            Predicate<String> employers,
            java.util.function.Consumer<List<Held>> worker) {
        Iterator<Line> lines = Lines.merged(runs(partition));
        List<Held> jobs = new ArrayList<>();
        String workerId = "";
        while (lines.hasNext()) {
            Line line = lines.next();
            if (!employers.test(line.employer())) {
                continue;
            }
            if (!line.workerId().equals(workerId)) {
                if (!jobs.isEmpty()) {
                    worker.accept(List.copyOf(jobs));
                }
                jobs.clear();
                workerId = line.workerId();
            }
            jobs.add(new Held(line.job(), line::whole));
        }
        if (!jobs.isEmpty()) {
            worker.accept(jobs);
        }
    }

    private List<Iterator<Line>> runs(int partition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Shelf shelf = store.shelf(partition);
            Map<String, byte[]> parts = cache.parts(shelf, store::part);
            if (parts != null) {
                return shelf.runs().stream()
                        .map(run -> Lines.read(run.parts().stream().map(parts::get).iterator()))
                        .toList();
            }
            // Merged while it was being read: there is a newer shelf.
        }
        throw new IllegalStateException("partition " + partition + " changes too fast to be read");
    }
}
