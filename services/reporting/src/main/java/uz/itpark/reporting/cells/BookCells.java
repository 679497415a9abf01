package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.movements.Cell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

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
        contents(new Reading(asked, ids), Slots::read, UnaryOperator.identity())
                .forEach(content -> content.to(taker));
    }

    @Override
    public void read(Asked asked, Groups groups, Taker taker) {
        contents(asked, groups).forEach(content -> content.to(taker));
    }

    @Override
    public <T extends Taker> T read(
            Asked asked, Groups groups, Supplier<T> start, BinaryOperator<T> join) {
        List<Content> contents = contents(asked, groups);
        AtomicInteger next = new AtomicInteger();
        return IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .mapToObj(_ -> {
                    T taker = start.get();
                    int at = next.getAndIncrement();
                    while (at < contents.size()) {
                        contents.get(at).to(taker);
                        at = next.getAndIncrement();
                    }
                    return taker;
                })
                .reduce(join)
                .orElseGet(start);
    }

    /** Some of what a question reads. */
    private interface Content {
        void to(Taker taker);
    }

    private interface TakingSlots {
        void read(Slots rows, Reading.Slotted how, Taker taker);
    }

    private List<Content> contents(Asked asked, Groups groups) {
        return contents(
                new Reading(asked, ids),
                (rows, how, taker) -> rows.read(groups, how, taker),
                groups::summing);
    }

    /**
     * @param slots reads what is kept by slots
     * @param loose takes all else
     */
    private List<Content> contents(Reading reading, TakingSlots slots, UnaryOperator<Taker> loose) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // The ledger before the pages: what leaves it meanwhile is found on them.
            Pieces.Snapshot ledger = pieces.now();
            var sums = this.slots.pages(book, reading.pagesOfSlots(), ledger.folded());
            var moments = instants.pages(book, reading.moments(), ledger.folded());
            Map<String, Long> through = new HashMap<>();
            sums.forEach((id, page) -> through.put(id, page.through()));
            moments.forEach((id, page) -> through.put(id, page.through()));
            // A page with more than the ledger had is read again, with the ledger as it is now.
            if (through.values().stream().allMatch(to -> to <= ledger.end())) {
                List<Content> contents = new ArrayList<>();
                contents.add(taker -> reading.ledger(ledger, through, loose.apply(taker)));
                sums.forEach((id, page) -> {
                    Reading.Slotted how = reading.slotted(id);
                    page.rows()
                            .forEach(rows -> contents.add(taker -> slots.read(rows, how, taker)));
                });
                moments.values()
                        .forEach(page ->
                                page.rows()
                                        .forEach(rows ->
                                                contents.add(taker ->
                                                        reading.instants(
                                                                rows, loose.apply(taker)))));
                return contents;
            }
        }
        throw new IllegalStateException("the ledger is folded too fast to be read");
    }
}
