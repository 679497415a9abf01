package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Movement;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one event changes, as the ledger carries it: counts, or how many jobs wait behind one that
 * could not be read.
 */
public final class Posting {

    private static final int VERSION = 1;
    private static final int WAITING = 2;

    private Posting() {}

    /**
     * @param movements with how often each counts
     */
    public static byte[] write(Map<Movement, Integer> movements) {
        Map<@Nullable Cell, Integer> cells = new LinkedHashMap<>();
        Bytes.Writer rows = new Bytes.Writer();
        int[] size = new int[1];
        movements.forEach((movement, n) -> {
            Cell from = movement.from();
            Cell to = movement.to();
            // A person who moves from one company to another leaves the one and comes to the other.
            if (from != null && to != null && !from.company().equals(to.company())) {
                write(movement, from, null, n, cells, rows);
                write(movement, null, to, n, cells, rows);
                size[0] += 2;
            } else {
                write(movement, from, to, n, cells, rows);
                size[0]++;
            }
        });
        Bytes.Writer out = new Bytes.Writer();
        long newest =
                movements.keySet().stream()
                        .mapToLong(movement -> movement.recordedAt().toEpochMilli())
                        .max()
                        .orElse(0);
        out.number(VERSION).number(newest).number(cells.size());
        cells.keySet().forEach(cell -> RowBytes.write(cell, out));
        return out.number(size[0]).raw(rows).written();
    }

    private static void write(
            Movement movement,
            @Nullable Cell from,
            @Nullable Cell to,
            int n,
            Map<@Nullable Cell, Integer> cells,
            Bytes.Writer rows) {
        rows.number(Kind.of(movement.kind()).code)
                .number(index(from, cells))
                .number(index(to, cells))
                .day(movement.day())
                .number(movement.recordedAt().toEpochMilli())
                .number(n);
    }

    private static int index(@Nullable Cell cell, Map<@Nullable Cell, Integer> cells) {
        Integer known = cells.get(cell);
        if (known != null) {
            return known;
        }
        cells.put(cell, cells.size());
        return cells.size() - 1;
    }

    /**
     * @param more than before; negative where some wait no longer
     */
    public static byte[] waiting(int more) {
        return new Bytes.Writer().number(WAITING).number(more).written();
    }

    /** The newest instant of recording in a posting, epoch milliseconds; 0 where there is none. */
    static long recordedAt(byte[] posting) {
        Bytes.Reader in = new Bytes.Reader(posting, 0);
        return in.number() == WAITING ? 0 : in.number();
    }

    /** How many jobs more wait. */
    static int waitingIn(byte[] posting) {
        Bytes.Reader in = new Bytes.Reader(posting, 0);
        return in.number() == WAITING ? in.count() : 0;
    }

    /** Adds what a posting changes. */
    static void read(Bytes.Reader in, CellIds ids, Rows rows) {
        long version = in.number();
        if (version != VERSION && version != WAITING) {
            throw new IllegalStateException("a posting of a version that is not known here");
        }
        in.number();
        if (version == WAITING) {
            return;
        }
        int[] cells = new int[in.count()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = RowBytes.readCell(in, ids);
        }
        int size = in.count();
        for (int i = 0; i < size; i++) {
            int kind = in.count();
            int from = cells[in.count()];
            int to = cells[in.count()];
            rows.add(kind, from, to, in.count(), in.number(), in.count());
        }
    }
}
