package uz.itpark.reporting.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A book as the database keeps it. */
class BookInMemory implements Book {

    private Manifest manifest = Manifest.EMPTY;
    private final Map<String, byte[]> pieces = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, byte[]> parts = new HashMap<>();

    @Override
    public synchronized Manifest manifest() {
        return manifest;
    }

    @Override
    public synchronized Map<String, byte[]> pieces(Collection<Manifest.Tail> tails) {
        Map<String, byte[]> found = new HashMap<>();
        for (Manifest.Tail tail : tails) {
            byte[] piece = pieces.get(tail.id());
            if (piece != null) {
                found.put(tail.id(), piece);
            }
        }
        return found;
    }

    @Override
    public synchronized boolean append(
            long end, Manifest.Tail piece, byte[] postings, long recordedAt, int waiting) {
        if (manifest.end() != end) {
            return false;
        }
        List<Manifest.Tail> tails = new ArrayList<>(manifest.tails());
        if (postings.length > 0) {
            pieces.put(piece.id(), postings);
            tails.add(piece);
        }
        manifest =
                new Manifest(
                        manifest.folded(),
                        manifest.folding(),
                        piece.to(),
                        Math.max(manifest.recordedAt(), recordedAt),
                        manifest.waiting() + waiting,
                        tails);
        return true;
    }

    @Override
    public synchronized boolean join(
            List<Manifest.Tail> all,
            List<Manifest.Tail> joined,
            Manifest.Tail one,
            byte[] postings) {
        if (!manifest.tails().equals(all)) {
            return false;
        }
        pieces.put(one.id(), postings);
        List<Manifest.Tail> tails = new ArrayList<>(all);
        tails.add(all.indexOf(joined.getFirst()), one);
        tails.removeAll(joined);
        with(manifest.folded(), manifest.folding(), tails);
        joined.forEach(tail -> pieces.remove(tail.id()));
        return true;
    }

    private void with(long folded, long folding, List<Manifest.Tail> tails) {
        manifest =
                new Manifest(
                        folded,
                        folding,
                        manifest.end(),
                        manifest.recordedAt(),
                        manifest.waiting(),
                        tails);
    }

    @Override
    public synchronized boolean beginFold(long upTo) {
        if (manifest.folding() > manifest.folded()) {
            return false;
        }
        with(manifest.folded(), upTo, manifest.tails());
        return true;
    }

    @Override
    public synchronized void endFold(long upTo) {
        if (manifest.folding() == upTo) {
            List<Manifest.Tail> done =
                    manifest.tails().stream().filter(tail -> tail.to() <= upTo).toList();
            with(upTo, upTo, manifest.tails().stream().filter(tail -> tail.to() > upTo).toList());
            done.forEach(tail -> pieces.remove(tail.id()));
        }
    }

    @Override
    public synchronized Map<String, Page> pages(Collection<String> ids) {
        Map<String, Page> found = new HashMap<>();
        for (String id : ids) {
            Page page = pages.get(id);
            if (page != null) {
                found.put(id, page);
            }
        }
        return found;
    }

    @Override
    public synchronized Map<String, byte[]> parts(Collection<String> ids) {
        Map<String, byte[]> found = new HashMap<>();
        for (String id : ids) {
            byte[] part = parts.get(id);
            if (part != null) {
                found.put(id, part);
            }
        }
        return found;
    }

    @Override
    public synchronized void write(List<Turn> turns) {
        for (Turn turn : turns) {
            parts.putAll(turn.written());
            Page now = pages.get(turn.after().id());
            boolean asRead =
                    turn.before() == null
                            ? now == null
                            : now != null && now.through() == turn.before().through();
            if (asRead) {
                pages.put(turn.after().id(), turn.after());
            }
            if (turn.before() != null) {
                turn.before().replaced().forEach(part -> parts.remove(part.id(turn.before().id())));
            }
        }
    }
}
