package uz.itpark.reporting.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pieces of the ledger that are on no page yet, held in memory: a piece never changes. */
final class Pieces {

    private final Book book;
    private final CellIds ids;
    private final Map<String, Segment> held = new ConcurrentHashMap<>();

    Pieces(Book book, CellIds ids) {
        this.book = book;
        this.ids = ids;
    }

    /**
     * @param folded everything before this offset is on the pages
     * @param end offset after the last of them
     * @param segments everything after it that there was, without a gap
     */
    record Snapshot(long folded, long end, List<Segment> segments) {}

    Snapshot now() {
        while (true) {
            Manifest manifest = book.manifest();
            List<Manifest.Tail> missing =
                    manifest.tails().stream().filter(tail -> !held.containsKey(tail.id())).toList();
            Map<String, byte[]> read = book.pieces(missing);
            if (read.size() == missing.size()) {
                for (Manifest.Tail tail : missing) {
                    byte[] postings = java.util.Objects.requireNonNull(read.get(tail.id()));
                    held.put(tail.id(), Segment.of(tail.from(), tail.to(), postings, ids));
                }
                List<Segment> segments = new ArrayList<>();
                for (Manifest.Tail tail : manifest.tails()) {
                    Segment segment = held.get(tail.id());
                    if (segment != null) {
                        segments.add(segment);
                    }
                }
                // Another question may have forgotten one that a newer manifest does without.
                if (segments.size() == manifest.tails().size()) {
                    forgetOthers(manifest);
                    return new Snapshot(manifest.folded(), manifest.end(), segments);
                }
            }
            // Folded or joined since the manifest was read: there is a newer one.
        }
    }

    private void forgetOthers(Manifest manifest) {
        if (held.size() > 2 * manifest.tails().size() + 16) {
            var kept = manifest.tails().stream().map(Manifest.Tail::id).toList();
            held.keySet().retainAll(new java.util.HashSet<>(kept));
        }
    }
}
