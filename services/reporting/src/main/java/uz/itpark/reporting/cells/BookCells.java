package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The cells of one book: its pages, and the newest pieces of the ledger that are on none yet. */
final class BookCells implements Cells {

    private final Book book;
    private final CellIds ids;
    private final Pieces pieces;
    private final PageCache cache = new PageCache();

    BookCells(Book book, CellIds ids) {
        this.book = book;
        this.ids = ids;
        this.pieces = new Pieces(book, ids);
    }

    @Override
    public Cell cell(int id) {
        return ids.cell(id);
    }

    @Override
    public @Nullable Instant recordedThrough() {
        long newest = book.manifest().recordedAt();
        return newest == 0 ? null : Instant.ofEpochMilli(newest);
    }

    @Override
    public void read(Asked asked, Taker taker) {
        // The ledger before the pages: what leaves it meanwhile is found on them.
        Pieces.Snapshot ledger = pieces.now();
        Valid valid = new Valid(asked.periods());
        Recorded recorded = new Recorded(asked.asKnownAt());
        Map<String, Reading> readings = readings(asked, valid, recorded);
        Map<String, PageCache.Counted> pages =
                cache.pages(book, readings.keySet(), ledger.folded(), ids);
        pages.forEach(
                (id, page) -> Objects.requireNonNull(readings.get(id)).read(page.rows(), taker));
        boolean ahead = pages.values().stream().anyMatch(page -> page.through() > ledger.folded());
        for (Segment segment : ledger.segments()) {
            Rows rows = segment.rows();
            for (int i = 0; i < rows.size; i++) {
                Kind kind = Kind.of(rows.kind[i]);
                if (kind.figure() == asked.figure() && recorded.includes(rows.recorded[i])) {
                    int period = valid.periodOf(rows.valid[i]);
                    boolean counts =
                            period != Valid.NONE
                                    && !(ahead
                                            && onPage(segment, i, asked, valid, recorded, pages));
                    if (counts) {
                        taker.take(kind, rows.from[i], rows.to[i], period, rows.count[i]);
                    }
                }
            }
        }
    }

    /** How the rows of a page are read. */
    private interface Reading {
        void read(Rows rows, Taker taker);
    }

    private Map<String, Reading> readings(Asked asked, Valid valid, Recorded recorded) {
        Map<String, Reading> readings = new HashMap<>();
        for (int shard : asked.shards()) {
            for (Level level : Level.values()) {
                valid.slots(level)
                        .forEach((bucket, periods) ->
                                recorded.buckets()
                                        .forEach((known, knownBucket) ->
                                                readings.put(
                                                        new PageId(
                                                                        shard,
                                                                        asked.figure(),
                                                                        level,
                                                                        bucket,
                                                                        known,
                                                                        knownBucket)
                                                                .text(),
                                                        (rows, taker) ->
                                                                slots(
                                                                        rows,
                                                                        periods,
                                                                        recorded.end(known),
                                                                        taker))));
            }
        }
        for (int shard : shardsOfInstants(asked)) {
            for (long hour : recorded.hours()) {
                readings.put(
                        PageId.ofHour(shard, asked.figure(), hour).text(),
                        (rows, taker) -> instants(rows, valid, recorded, taker));
            }
        }
        return readings;
    }

    /** Instants are kept by company only: an hour is short. */
    private static Iterable<Integer> shardsOfInstants(Asked asked) {
        return asked.ofCompanies()
                ? asked.shards()
                : new Asked(asked.figure(), true, null, asked.periods(), null).shards();
    }

    private static void slots(Rows rows, int[] periods, int end, Taker taker) {
        for (int i = 0; i < rows.size; i++) {
            int period = periods[rows.valid[i]];
            if (period != Valid.NONE && rows.recorded[i] < end) {
                taker.take(Kind.of(rows.kind[i]), rows.from[i], rows.to[i], period, rows.count[i]);
            }
        }
    }

    private static void instants(Rows rows, Valid valid, Recorded recorded, Taker taker) {
        for (int i = 0; i < rows.size; i++) {
            int period = valid.periodOf(rows.valid[i]);
            if (period != Valid.NONE && recorded.includes(rows.recorded[i])) {
                taker.take(Kind.of(rows.kind[i]), rows.from[i], rows.to[i], period, rows.count[i]);
            }
        }
    }

    /** Whether a row of the ledger has meanwhile been brought to the page that was read for it. */
    private boolean onPage(
            Segment segment,
            int row,
            Asked asked,
            Valid valid,
            Recorded recorded,
            Map<String, PageCache.Counted> pages) {
        Rows rows = segment.rows();
        Level known = recorded.levelOf(rows.recorded[row]);
        int cell = rows.from[row] == CellIds.NONE ? rows.to[row] : rows.from[row];
        int shard = asked.ofCompanies() || known == null ? ids.shard(cell) : PageId.PARK;
        LocalDate day = LocalDate.ofEpochDay(rows.valid[row]);
        PageId id;
        if (known == null) {
            id = PageId.ofHour(shard, asked.figure(), Recorded.hour(rows.recorded[row]));
        } else {
            Level level = valid.levelOf(day);
            id =
                    new PageId(
                            shard,
                            asked.figure(),
                            level,
                            level.bucket(day),
                            known,
                            known.bucket(Recorded.day(rows.recorded[row])));
        }
        PageCache.Counted page = pages.get(id.text());
        return page != null && segment.from() < page.through();
    }
}
