package uz.itpark.reporting.cells;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the ledger into a book, piece by piece, and keeps the pieces few. */
public final class Taking {

    /** What is smaller is put together with its like. */
    private static final long SMALL = 64 << 10;

    private static final int FEW = 32;

    private final Book book;
    private final Fold fold;
    private final Unfolded unfolded;

    Taking(Book book, Fold fold, Unfolded unfolded) {
        this.book = book;
        this.fold = fold;
        this.unfolded = unfolded;
    }

    /** Offset of the next posting to be taken. */
    public long end() {
        return book.manifest().end();
    }

    /**
     * Takes postings that follow each other.
     *
     * @param from where the ledger ended so far
     * @param to offset of what will follow
     * @param postings may be none: an end can move past the marks of transactions
     * @return false where somebody else has taken them
     */
    public boolean take(long from, long to, List<byte[]> postings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        postings.forEach(bytes::writeBytes);
        var piece = new Manifest.Tail(from, to, bytes.size());
        long recordedAt = postings.stream().mapToLong(Posting::recordedAt).max().orElse(0);
        int waiting = postings.stream().mapToInt(Posting::waitingIn).sum();
        return book.append(from, piece, bytes.toByteArray(), recordedAt, waiting);
    }

    /** Puts small pieces together when they have become many. */
    public void tidy() {
        Manifest manifest = book.manifest();
        List<Manifest.Tail> small = new ArrayList<>();
        for (Manifest.Tail tail : manifest.tails().reversed()) {
            if (tail.bytes() >= SMALL || tail.from() < manifest.folding()) {
                break;
            }
            small.addFirst(tail);
        }
        if (small.size() < FEW) {
            return;
        }
        Map<String, byte[]> pieces = book.pieces(small);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Manifest.Tail tail : small) {
            bytes.writeBytes(Objects.requireNonNull(pieces.get(tail.id())));
        }
        var one = new Manifest.Tail(small.getFirst().from(), small.getLast().to(), bytes.size());
        book.join(manifest.tails(), small, one, bytes.toByteArray());
    }

    /**
     * Whether folding is due: so often that a question has little to sum up, and while much keeps
     * coming so seldom that a page is not written anew for every little of it.
     *
     * @param rested whether there has been enough time for other work since the last fold
     */
    public boolean isFoldDue(boolean rested) {
        Manifest manifest = book.manifest();
        return manifest.folding() > manifest.folded()
                || manifest.bytes() >= unfolded.atOnce()
                || (rested && manifest.bytes() >= unfolded.few());
    }

    /** Whether folding is so far behind that nothing more is to be taken until it has caught up. */
    public boolean isFull() {
        return book.manifest().bytes() >= unfolded.most();
    }

    public void fold() {
        fold.run();
    }
}
