package uz.itpark.reporting.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** What rows of the ledger come to on the pages of a level. */
final class Sums {

    /** Enough for the months of ten thousand years. */
    private static final int BUCKET = 17;

    private static final Figure[] FIGURES = Figure.values();
    private static final long A_DAY = 86_400_000;

    private final Rows rows;
    private final CellIds ids;
    private final boolean park;
    private final LocalDate[] days;
    private final LocalDate[] recordedDays;

    private Sums(Rows rows, CellIds ids, boolean park) {
        this.rows = rows;
        this.ids = ids;
        this.park = park;
        days = new LocalDate[rows.size];
        recordedDays = new LocalDate[rows.size];
        Map<Integer, LocalDate> met = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            int recorded = Math.toIntExact(Math.floorDiv(rows.recorded[i], A_DAY));
            days[i] = met.computeIfAbsent(rows.valid[i], LocalDate::ofEpochDay);
            recordedDays[i] = met.computeIfAbsent(recorded, LocalDate::ofEpochDay);
        }
    }

    static Sums ofCompanies(Rows rows, CellIds ids) {
        return new Sums(rows, ids, false);
    }

    /** As the park as a whole sees the rows, which are then far fewer. */
    static Sums ofPark(Rows rows, CellIds ids) {
        Rows all = new Rows();
        ofCompanies(rows, ids)
                .of(Level.DAY, Level.DAY, _ -> PageId.PARK, ids::park)
                .forEach((page, counted) -> {
                    long first = Level.firstOfMonth(page.validBucket()).toEpochDay();
                    long recorded = Level.firstOfMonth(page.recordedBucket()).toEpochDay();
                    for (int i = 0; i < counted.size; i++) {
                        all.add(
                                counted.kind[i],
                                counted.from[i],
                                counted.to[i],
                                Math.toIntExact(first + counted.valid[i]),
                                (recorded + counted.recorded[i]) * A_DAY,
                                counted.count[i]);
                    }
                });
        return new Sums(all, ids, true);
    }

    Map<PageId, Rows> of(Level valid, Level recorded) {
        return of(
                valid,
                recorded,
                park ? _ -> PageId.PARK : this::shard,
                IntUnaryOperator.identity());
    }

    private Map<PageId, Rows> of(
            Level valid, Level recorded, IntUnaryOperator shard, IntUnaryOperator cell) {
        Map<Long, Summed> pages = new HashMap<>();
        long last = -1;
        Counts counts = new Counts();
        for (int i = 0; i < rows.size; i++) {
            int from = cell.applyAsInt(rows.from[i]);
            int to = cell.applyAsInt(rows.to[i]);
            if (from != to) {
                long page =
                        key(
                                shard.applyAsInt(i),
                                Kind.of(rows.kind[i]).figure(),
                                valid.bucket(days[i]),
                                recorded.bucket(recordedDays[i]));
                if (page != last) {
                    counts = pages.computeIfAbsent(spread(page), _ -> new Summed(page)).counts;
                    last = page;
                }
                int slot = valid.slot(days[i]);
                int recordedSlot = recorded.slot(recordedDays[i]);
                if (valid == Level.YEAR) {
                    net(counts, from, slot, recordedSlot, -rows.count[i]);
                    net(counts, to, slot, recordedSlot, rows.count[i]);
                } else {
                    counts.add(rows.kind[i], from, to, slot, recordedSlot, rows.count[i]);
                }
            }
        }
        Map<PageId, Rows> sums = new HashMap<>();
        pages.values().forEach(of -> sums.put(page(of.page, valid, recorded), of.counts.rows()));
        return sums;
    }

    private record Summed(long page, Counts counts) {
        Summed(long page) {
            this(page, new Counts());
        }
    }

    /** Keys of pages differ in few bits, of which a hash would make the same. */
    private static long spread(long page) {
        return page * 0x9E3779B97F4A7C15L;
    }

    /** Of whole years only the stock that they leave is ever asked. */
    private static void net(Counts counts, int cell, int slot, int recordedSlot, int n) {
        if (cell != CellIds.NONE) {
            counts.add(Kind.NET.code, CellIds.NONE, cell, slot, recordedSlot, n);
        }
    }

    private static long key(int shard, Figure figure, int validBucket, int recordedBucket) {
        long key = (long) (shard - PageId.PARK) * FIGURES.length + figure.ordinal();
        return (key << BUCKET | validBucket) << BUCKET | recordedBucket;
    }

    private static PageId page(long key, Level valid, Level recorded) {
        int buckets = (1 << BUCKET) - 1;
        int front = (int) (key >>> 2 * BUCKET);
        return new PageId(
                front / FIGURES.length + PageId.PARK,
                FIGURES[front % FIGURES.length],
                valid,
                (int) (key >>> BUCKET & buckets),
                recorded,
                (int) (key & buckets));
    }

    private int shard(int row) {
        return ids.shard(rows.from[row], rows.to[row]);
    }

    /** To the instant, by the month of recording. */
    Map<PageId, Rows> ofInstants() {
        Map<PageId, Rows> pages = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            PageId page =
                    PageId.ofInstants(
                            shard(i),
                            Kind.of(rows.kind[i]).figure(),
                            Recorded.month(recordedDays[i]));
            pages.computeIfAbsent(page, _ -> new Rows()).add(rows, i);
        }
        return pages;
    }
}
