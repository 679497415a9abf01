package uz.itpark.reporting.roster;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Puts states onto a shelf. Two that write at once do no harm: the slower one's shelf is refused,
 * and it begins again with the other's.
 */
@Component
class RosterWriter {

    private static final int TRIES = 20;

    /** A run this many times as large as what comes after it is left alone. */
    private static final int LARGER = 3;

    /** So many runs of a size become one: a line is written anew seldom, and runs stay few. */
    private static final int MANY = 4;

    private final ShelfStore store;

    RosterWriter(ShelfStore store) {
        this.store = store;
    }

    /**
     * Takes partitions over; whoever wrote to their shelves before can do so no longer.
     *
     * @return where to read on, by partition
     */
    Map<Integer, Long> claim(Collection<Integer> partitions) {
        Map<Integer, Shelf> claimed = new HashMap<>();
        partitions.forEach(partition -> claimed.put(partition, claim(partition)));
        store.sweep(claimed);
        Map<Integer, Long> offsets = new HashMap<>();
        claimed.forEach((partition, shelf) -> offsets.put(partition, shelf.offset()));
        return offsets;
    }

    private Shelf claim(int partition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Shelf shelf = store.shelf(partition);
            Shelf claimed = shelf.next(shelf.offset(), shelf.runs());
            if (store.replace(claimed)) {
                return claimed;
            }
        }
        throw new IllegalStateException("too many claim partition " + partition);
    }

    /**
     * Adds nothing to a shelf that has lost what came before.
     *
     * @param from the first record that could be among those of the lines
     * @param to the next record after them
     * @return the record that is to be read next
     */
    long add(int partition, Collection<Line> added, long from, long to) {
        List<Line> lines = added.stream().sorted().toList();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Shelf before = store.shelf(partition);
            if (before.offset() < from) {
                return before.offset();
            }
            if (before.offset() >= to || added(before, lines, to)) {
                return to;
            }
        }
        throw new IllegalStateException("too many write to partition " + partition);
    }

    private boolean added(Shelf before, List<Line> lines, long offset) {
        List<Run> kept = new ArrayList<>(before.runs());
        List<Run> old = new ArrayList<>();
        List<Iterator<Line>> sequences = new ArrayList<>(List.of(lines.iterator()));
        long bytes = lines.stream().mapToLong(line -> line.end() - line.start()).sum();
        for (int like = like(kept, bytes); like >= MANY - 1; like = like(kept, bytes)) {
            for (int i = 0; i < like; i++) {
                Run run = kept.removeLast();
                List<byte[]> parts = store.parts(run);
                if (parts == null) {
                    return false;
                }
                bytes += run.bytes();
                old.add(run);
                sequences.add(Lines.read(parts.iterator()));
            }
        }
        Run run = store.write(before, Lines.parts(Lines.merged(sequences), bytes));
        if (!run.parts().isEmpty()) {
            kept.add(run);
        }
        boolean replaced = store.replace(before.next(offset, kept));
        (replaced ? old : List.of(run)).forEach(one -> store.delete(one.parts()));
        return replaced;
    }

    /** How many runs at the end are not much larger. */
    private static int like(List<Run> runs, long bytes) {
        int like = 0;
        while (like < runs.size() && runs.get(runs.size() - 1 - like).bytes() < LARGER * bytes) {
            like++;
        }
        return like;
    }
}
