package uz.itpark.reporting.cells;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages that were read before. They change when pieces of the ledger are folded, and only then. */
final class PageCache {

    /** Rows that are held at most; about 32 bytes each. */
    private static final long MOST_ROWS = 3_000_000;

    private static final Rows EMPTY = new Rows().trimmed();

    private final LinkedHashMap<String, Counted> cached = new LinkedHashMap<>(64, 0.75f, true);
    private long rows;
    private long folded = -1;

    /**
     * @param through everything before this offset is among the rows
     */
    record Counted(Rows rows, long through) {}

    /**
     * @param upTo how far the ledger was folded when the question began
     */
    Map<String, Counted> pages(Book book, Collection<String> ids, long upTo, CellIds cells) {
        Map<String, Counted> pages = new HashMap<>();
        List<String> missing = held(ids, upTo, pages);
        if (!missing.isEmpty()) {
            Map<String, Book.Page> read = book.pages(missing);
            Map<String, Counted> fresh = new HashMap<>();
            for (String id : missing) {
                Book.Page page = read.get(id);
                fresh.put(
                        id,
                        page == null
                                ? new Counted(EMPTY, 0)
                                : new Counted(RowBytes.read(page.rows(), cells), page.through()));
            }
            keep(fresh, upTo);
            pages.putAll(fresh);
        }
        return pages;
    }

    private synchronized List<String> held(
            Collection<String> ids, long upTo, Map<String, Counted> pages) {
        if (upTo > folded) {
            cached.clear();
            rows = 0;
            folded = upTo;
        }
        if (upTo == folded) {
            for (String id : ids) {
                Counted page = cached.get(id);
                if (page != null) {
                    pages.put(id, page);
                }
            }
        }
        return ids.stream().filter(id -> !pages.containsKey(id)).toList();
    }

    private synchronized void keep(Map<String, Counted> fresh, long upTo) {
        if (upTo != folded) {
            return;
        }
        fresh.forEach((id, page) -> {
            // A page that is further than the ledger is already that of the next fold.
            if (page.through() <= upTo) {
                Counted before = cached.put(id, page);
                rows += page.rows().size - (before == null ? 0 : before.rows().size);
            }
        });
        var eldest = cached.entrySet().iterator();
        while (rows > MOST_ROWS && eldest.hasNext()) {
            rows -= eldest.next().getValue().rows().size;
            eldest.remove();
        }
    }
}
