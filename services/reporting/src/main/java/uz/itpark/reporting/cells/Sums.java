package uz.itpark.reporting.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What rows of the ledger come to on the pages of a level. */
final class Sums {

    private final Rows rows;
    private final CellIds ids;
    private final LocalDate[] days;
    private final LocalDate[] recordedDays;

    Sums(Rows rows, CellIds ids) {
        this.rows = rows;
        this.ids = ids;
        days = new LocalDate[rows.size];
        recordedDays = new LocalDate[rows.size];
        Map<Integer, LocalDate> met = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            days[i] = met.computeIfAbsent(rows.valid[i], LocalDate::ofEpochDay);
            LocalDate recorded = Recorded.day(rows.recorded[i]);
            recordedDays[i] =
                    met.computeIfAbsent(Math.toIntExact(recorded.toEpochDay()), _ -> recorded);
        }
    }

    Map<PageId, Rows> ofPark(Level valid, Level recorded) {
        return of(true, valid, recorded);
    }

    Map<PageId, Rows> ofCompanies(Level valid, Level recorded) {
        return of(false, valid, recorded);
    }

    private Map<PageId, Rows> of(boolean park, Level valid, Level recorded) {
        Map<PageId, Counts> pages = new HashMap<>();
        PageId last = null;
        Counts counts = new Counts();
        for (int i = 0; i < rows.size; i++) {
            int from = park ? ids.park(rows.from[i]) : rows.from[i];
            int to = park ? ids.park(rows.to[i]) : rows.to[i];
            if (from != to) {
                PageId page =
                        new PageId(
                                park ? PageId.PARK : shard(i),
                                Kind.of(rows.kind[i]).figure(),
                                valid,
                                valid.bucket(days[i]),
                                recorded,
                                recorded.bucket(recordedDays[i]));
                if (!page.equals(last)) {
                    counts = pages.computeIfAbsent(page, _ -> new Counts());
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
        pages.forEach((page, summed) -> sums.put(page, summed.rows()));
        return sums;
    }

    /** Of whole years only the stock that they leave is ever asked. */
    private static void net(Counts counts, int cell, int slot, int recordedSlot, int n) {
        if (cell != CellIds.NONE) {
            counts.add(Kind.NET.code, CellIds.NONE, cell, slot, recordedSlot, n);
        }
    }

    private int shard(int row) {
        int cell = rows.from[row] == CellIds.NONE ? rows.to[row] : rows.from[row];
        return ids.shard(cell);
    }

    /** To the instant, by the day of recording. */
    Map<PageId, Rows> ofInstants() {
        Map<PageId, Rows> pages = new HashMap<>();
        for (int i = 0; i < rows.size; i++) {
            PageId page =
                    PageId.ofInstants(shard(i), Kind.of(rows.kind[i]).figure(), recordedDays[i]);
            pages.computeIfAbsent(page, _ -> new Rows()).add(rows, i);
        }
        return pages;
    }
}
