package uz.itpark.reporting.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings pieces of the ledger to the pages they concern. May be broken off anywhere and done again:
 * a page knows what is on it.
 */
final class Fold {

    private static final int AT_ONCE = 128;

    /** Bytes of postings that are folded at once. */
    static final long MOST = 16 << 20;

    private final Book book;
    private final CellIds ids;
    private final Turning turning;

    Fold(Book book, CellIds ids) {
        this(book, ids, Turning.FEW);
    }

    /**
     * @param few bytes of rows that a page has in its own document at most
     */
    Fold(Book book, CellIds ids, int few) {
        this.book = book;
        this.ids = ids;
        this.turning = new Turning(book, ids, few);
    }

    /** Folds what was on its way when somebody was interrupted, or else the oldest pieces. */
    void run() {
        Manifest manifest = book.manifest();
        if (manifest.tails().isEmpty()) {
            return;
        }
        boolean interrupted = manifest.folding() > manifest.folded();
        long upTo = interrupted ? manifest.folding() : end(manifest.tails());
        if (!interrupted && !book.beginFold(upTo)) {
            return;
        }
        List<Manifest.Tail> tails =
                manifest.tails().stream().filter(tail -> tail.to() <= upTo).toList();
        Map<String, byte[]> pieces = book.pieces(tails);
        if (pieces.size() < tails.size()) {
            // Somebody else has just done it.
            return;
        }
        Rows rows = new Rows();
        for (Manifest.Tail tail : tails) {
            byte[] postings = Objects.requireNonNull(pieces.get(tail.id()));
            Segment.of(tail.from(), tail.to(), postings, ids).addTo(rows);
        }
        fold(Sums.ofCompanies(rows, ids), upTo);
        book.endFold(upTo);
    }

    /** As much as is put into rows at once. */
    private static long end(List<Manifest.Tail> tails) {
        long bytes = 0;
        for (Manifest.Tail tail : tails) {
            bytes += tail.bytes();
            if (bytes >= MOST) {
                return tail.to();
            }
        }
        return tails.getLast().to();
    }

    private void fold(Sums companies, long upTo) {
        Sums park = companies.ofPark();
        for (Level valid : Level.values()) {
            for (Level recorded : Recorded.levels(false)) {
                write(park.of(valid, recorded), upTo);
            }
            for (Level recorded : Recorded.levels(true)) {
                write(companies.of(valid, recorded), upTo);
            }
        }
        write(companies.ofInstants(), upTo);
    }

    private void write(Map<PageId, Rows> additions, long upTo) {
        List<PageId> all = new ArrayList<>(additions.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<PageId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<String, Book.Page> pages = book.pages(some.stream().map(PageId::text).toList());
            List<Book.Turn> turns = new ArrayList<>();
            for (PageId id : some) {
                Book.Page before = pages.get(id.text());
                if (before == null || before.through() < upTo) {
                    Rows more = Objects.requireNonNull(additions.get(id));
                    turns.add(turning.turn(id, before, more, upTo));
                }
            }
            if (!turns.isEmpty()) {
                book.write(turns);
            }
        }
    }
}
