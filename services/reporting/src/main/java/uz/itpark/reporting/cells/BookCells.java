package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cells of one book: its pages, and the newest pieces of the ledger that are on none yet. */
final class BookCells implements Cells {

    private static final int TRIES = 20;

    /** Rows are held in this part of the memory, each in so many bytes. */
    private static final int SHARE = 4;

    private static final int ROW = 15;

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
        read(new Reading(asked, ids), taker, (rows, how) -> rows.read(how, taker));
    }

    @Override
    public void read(Asked asked, Groups groups, Taker taker) {
        read(
                new Reading(asked, ids),
                groups.summing(taker),
                (rows, how) -> rows.read(groups, how, taker));
    }

    private void read(
            Reading reading, Taker taker, BiConsumer<Slots, Reading.Slotted> takingSlots) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // The ledger before the pages: what leaves it meanwhile is found on them.
            Pieces.Snapshot ledger = pieces.now();
            var sums = slots.pages(book, reading.pagesOfSlots(), ledger.folded());
            var moments = instants.pages(book, reading.moments(), ledger.folded());
            Map<String, Long> through = new HashMap<>();
            sums.forEach((id, page) -> through.put(id, page.through()));
            moments.forEach((id, page) -> through.put(id, page.through()));
            // A page with more than the ledger had is read again, with the ledger as it is now.
            if (through.values().stream().allMatch(to -> to <= ledger.end())) {
                sums.forEach((id, page) ->
                        page.rows().forEach(rows -> takingSlots.accept(rows, reading.slotted(id))));
                moments.values()
                        .forEach(
                                page -> page.rows().forEach(rows -> reading.instants(rows, taker)));
                reading.ledger(ledger, through, taker);
                return;
            }
        }
        throw new IllegalStateException("the ledger is folded too fast to be read");
    }
}
