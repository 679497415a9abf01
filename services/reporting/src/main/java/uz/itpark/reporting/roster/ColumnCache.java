package uz.itpark.reporting.roster;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The columns of all runs that are on shelves: one that was read stays as it is. */
final class ColumnCache {

    private static final int TRIES = 20;

    private final ShelfStore store;
    private final CellNumbers cells = new CellNumbers();
    private final Map<Integer, Map<Run, Columns>> held = new ConcurrentHashMap<>();

    ColumnCache(ShelfStore store) {
        this.store = store;
    }

    Attendance attendance() {
        List<List<Columns>> partitions =
                IntStream.range(0, Topics.EMPLOYMENTS.partitions())
                        .parallel()
                        .mapToObj(this::partition)
                        .toList();
        return new Attendance(cells.all(), partitions);
    }

    /** Questions that come together read a run once. */
    private List<Columns> partition(int partition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Shelf shelf = store.shelf(partition);
            Map<Run, Columns> runs = held.compute(partition, (_, before) -> read(shelf, before));
            List<Columns> all = new ArrayList<>();
            for (Run run : shelf.runs()) {
                Columns columns = runs == null ? null : runs.get(run);
                if (columns != null) {
                    all.add(columns);
                }
            }
            if (all.size() == shelf.runs().size()) {
                return all;
            }
            // Merged while it was being read: there is a newer shelf.
        }
        throw new IllegalStateException("partition " + partition + " changes too fast to be read");
    }

    private Map<Run, Columns> read(Shelf shelf, @Nullable Map<Run, Columns> before) {
        Map<Run, Columns> runs = new HashMap<>();
        for (Run run : shelf.runs()) {
            Columns columns = before == null ? null : before.get(run);
            if (columns == null) {
                columns = columns(run);
            }
            if (columns != null) {
                runs.put(run, columns);
            }
        }
        return runs;
    }

    /** Null where a part is there no longer. */
    private @Nullable Columns columns(Run run) {
        try {
            Iterator<byte[]> parts = run.parts().stream().map(this::part).iterator();
            return Columns.of(Lines.read(parts), cells);
        } catch (Gone e) {
            return null;
        }
    }

    private byte[] part(String id) {
        byte[] part = store.part(id);
        if (part == null) {
            throw new Gone();
        }
        return part;
    }

    /** A part is there no longer. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
