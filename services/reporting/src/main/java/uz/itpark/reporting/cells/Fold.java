package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

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

    private final Book book;
    private final CellIds ids;
    private final long atOnce;
    private final Turning turning;

    /**
     * @param atOnce bytes of postings that are folded at once
     */
    Fold(Book book, CellIds ids, long atOnce) {
        this(book, ids, atOnce, Turning.FEW);
    }

    /**
     * @param few bytes of rows that a page has in its own document at most
     */
    Fold(Book book, CellIds ids, long atOnce, int few) {
        this.book = book;
        this.ids = ids;
        this.atOnce = atOnce;
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
        Rows rows = rows(manifest, upTo);
        if (rows != null) {
            foldPark(rows, upTo);
            // One shard after the other: sums of all of them would be a multiple of the rows.
            for (Rows shard : rows.split(ids::shard, PageId.SHARDS)) {
                foldCompanies(Sums.ofCompanies(shard, ids), upTo);
            }
            book.endFold(upTo);
        }
    }

    /** Piece by piece, for all of them are many; null where somebody else has just folded them. */
    private @Nullable Rows rows(Manifest manifest, long upTo) {
        Rows rows = new Rows();
        for (Manifest.Tail tail : manifest.tails()) {
            if (tail.to() <= upTo) {
                byte[] postings = book.pieces(List.of(tail)).get(tail.id());
                if (postings == null) {
                    return null;
                }
                Segment.read(postings, ids, rows);
            }
        }
        return rows;
    }

    /** As much as is put into rows at once. */
    private long end(List<Manifest.Tail> tails) {
        long bytes = 0;
        for (Manifest.Tail tail : tails) {
            bytes += tail.bytes();
            if (bytes >= atOnce) {
                return tail.to();
            }
        }
        return tails.getLast().to();
    }

    private void foldPark(Rows rows, long upTo) {
        Sums park = Sums.ofPark(rows, ids);
        for (Level valid : Level.values()) {
            for (Level recorded : Recorded.levels(false)) {
                write(park.of(valid, recorded), upTo);
            }
        }
    }

    private void foldCompanies(Sums companies, long upTo) {
        for (Level valid : Level.values()) {
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
