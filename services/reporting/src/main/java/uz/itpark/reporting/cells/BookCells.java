package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The cells of one book: its pages, and the newest pieces of the ledger that are on none yet. */
final class BookCells implements Cells {

    private static final int TRIES = 20;

    /** Rows are held in this part of the memory, each in so many bytes. */
    private static final int SHARE = 3;

    private static final int ROW = 17;

    private final Book book;
    private final CellIds ids;
    private final Pieces pieces;
    private final PageCache<Slots> slots;
    private final PageCache<Rows> instants;

    BookCells(Book book, CellIds ids) {
        this.book = book;
        this.ids = ids;
        this.pieces = new Pieces(book, ids);
        long most = Runtime.getRuntime().maxMemory() / SHARE / ROW;
        this.slots =
                new PageCache<>(
                        most,
                        bytes -> new Slots(RowBytes.read(bytes, ids)),
                        new Slots(new Rows()),
                        Slots::size);
        this.instants =
                new PageCache<>(
                        most / 8,
                        bytes -> RowBytes.read(bytes, ids),
                        new Rows().trimmed(),
                        rows -> rows.size);
    }

    @Override
    public Cell cell(int id) {
        return ids.cell(id);
    }

    @Override
    public String version() {
        return Long.toString(book.manifest().end());
    }

    @Override
    public @Nullable Instant recordedThrough() {
        long newest = book.manifest().recordedAt();
        return newest == 0 ? null : Instant.ofEpochMilli(newest);
    }

    @Override
    public void read(Asked asked, Taker taker) {
        Valid valid = new Valid(asked.periods());
        Recorded recorded = new Recorded(asked.asKnownAt(), asked.ofCompanies());
        Map<String, Slotted> slotted = slotted(asked, valid, recorded);
        Set<String> moments = moments(asked, recorded);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // The ledger before the pages: what leaves it meanwhile is found on them.
            Pieces.Snapshot ledger = pieces.now();
            var sums = slots.pages(book, slotted.keySet(), ledger.folded());
            var instants = this.instants.pages(book, moments, ledger.folded());
            Map<String, Long> through = new HashMap<>();
            sums.forEach((id, page) -> through.put(id, page.through()));
            instants.forEach((id, page) -> through.put(id, page.through()));
            // A page with more than the ledger had is read again, with the ledger as it is now.
            if (through.values().stream().allMatch(to -> to <= ledger.end())) {
                sums.forEach((id, page) ->
                        page.rows()
                                .forEach(rows ->
                                        Objects.requireNonNull(slotted.get(id)).read(rows, taker)));
                instants.values()
                        .forEach(page ->
                                page.rows().forEach(rows -> read(rows, valid, recorded, taker)));
                read(ledger, asked, valid, recorded, through, taker);
                return;
            }
        }
        throw new IllegalStateException("the ledger is folded too fast to be read");
    }

    /** How the rows of a page by slots are read. */
    private record Slotted(int[] periods, int end) {
        void read(Slots rows, Taker taker) {
            rows.read(periods, end, taker);
        }
    }

    private static Map<String, Slotted> slotted(Asked asked, Valid valid, Recorded recorded) {
        Map<String, Slotted> slotted = new HashMap<>();
        for (int shard : asked.shards()) {
            for (Level level : Level.values()) {
                valid.slots(level)
                        .forEach((bucket, periods) ->
                                recorded.buckets()
                                        .forEach((known, knownBucket) -> {
                                            PageId id =
                                                    new PageId(
                                                            shard,
                                                            asked.figure(),
                                                            level,
                                                            bucket,
                                                            known,
                                                            knownBucket);
                                            slotted.put(
                                                    id.text(),
                                                    new Slotted(periods, recorded.end(known)));
                                        }));
            }
        }
        return slotted;
    }

    /** Instants are kept by company only. */
    private static Set<String> moments(Asked asked, Recorded recorded) {
        Asked byCompany = new Asked(asked.figure(), true, null, asked.periods(), null);
        Set<String> moments = new HashSet<>();
        for (int shard : (asked.ofCompanies() ? asked : byCompany).shards()) {
            for (int month : recorded.months()) {
                moments.add(PageId.ofInstants(shard, asked.figure(), month).text());
            }
        }
        return moments;
    }

    private static void read(Rows rows, Valid valid, Recorded recorded, Taker taker) {
        for (int i = 0; i < rows.size; i++) {
            int period = valid.periodOf(rows.valid[i]);
            if (period != Valid.NONE && recorded.includesLoose(rows.recorded[i])) {
                taker.take(Kind.of(rows.kind[i]), rows.from[i], rows.to[i], period, rows.count[i]);
            }
        }
    }

    private void read(
            Pieces.Snapshot ledger,
            Asked asked,
            Valid valid,
            Recorded recorded,
            Map<String, Long> through,
            Taker taker) {
        boolean ahead = through.values().stream().anyMatch(to -> to > ledger.folded());
        for (Segment segment : ledger.segments()) {
            Rows rows = segment.rows();
            for (int i = 0; i < rows.size; i++) {
                Kind kind = Kind.of(rows.kind[i]);
                if (kind.figure() == asked.figure() && recorded.includes(rows.recorded[i])) {
                    int period = valid.periodOf(rows.valid[i]);
                    boolean counts =
                            period != Valid.NONE
                                    && !(ahead
                                            && onPage(segment, i, asked, valid, recorded, through));
                    if (counts) {
                        taker.take(kind, rows.from[i], rows.to[i], period, rows.count[i]);
                    }
                }
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
            Map<String, Long> through) {
        Rows rows = segment.rows();
        Level known = recorded.levelOf(rows.recorded[row]);
        int cell = rows.from[row] == CellIds.NONE ? rows.to[row] : rows.from[row];
        int shard = asked.ofCompanies() || known == null ? ids.shard(cell) : PageId.PARK;
        LocalDate day = LocalDate.ofEpochDay(rows.valid[row]);
        LocalDate recordedOn = Recorded.day(rows.recorded[row]);
        PageId id;
        if (known == null) {
            id = PageId.ofInstants(shard, asked.figure(), Recorded.month(recordedOn));
        } else {
            Level level = valid.levelOf(day);
            id =
                    new PageId(
                            shard,
                            asked.figure(),
                            level,
                            level.bucket(day),
                            known,
                            known.bucket(recordedOn));
        }
        Long to = through.get(id.text());
        return to != null && segment.from() < to;
    }
}
