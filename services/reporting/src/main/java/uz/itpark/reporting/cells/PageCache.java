package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Pages that were read before. They change when pieces of the ledger are folded, and only then;
 * their parts never do.
 *
 * @param <B> rows as they are held
 */
final class PageCache<B> {

    private static final int TRIES = 20;

    /** What a page weighs besides its rows, in rows. */
    private static final int HEAD = 16;

    /** The share of the newest rows of pages: most rows are in parts. */
    private static final int HEADS = 8;

    private final Function<byte[], B> decoding;
    private final B none;
    private final Recent<Head<B>> heads;
    private final Recent<B> parts;
    private long folded = -1;

    /**
     * @param most rows that are held
     */
    PageCache(long most, Function<byte[], B> decoding, B none, ToLongFunction<B> size) {
        this.decoding = decoding;
        this.none = none;
        this.heads = new Recent<>(most / HEADS, head -> HEAD + size.applyAsLong(head.newest));
        this.parts = new Recent<>(most - most / HEADS, size);
    }

    /**
     * @param through everything before this offset is among the rows
     */
    record Counted<B>(List<B> rows, long through) {}

    private record Head<B>(long through, B newest, List<String> parts) {}

    /**
     * @param upTo how far the ledger was folded when the question began
     */
    Map<String, Counted<B>> pages(Book book, Collection<String> ids, long upTo) {
        Map<String, Counted<B>> pages = new HashMap<>();
        Collection<String> missing = ids;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, Head<B>> found = heads(book, missing, upTo);
            Map<String, B> rows = parts(book, found.values());
            missing = new ArrayList<>();
            for (var head : found.entrySet()) {
                if (rows.keySet().containsAll(head.getValue().parts)) {
                    pages.put(head.getKey(), counted(head.getValue(), rows));
                } else {
                    // Turned since it was read, and more than once: there is a newer one.
                    heads.forget(head.getKey());
                    missing.add(head.getKey());
                }
            }
            if (missing.isEmpty()) {
                return pages;
            }
        }
        throw new IllegalStateException("pages change too fast to be read");
    }

    private Counted<B> counted(Head<B> head, Map<String, B> rows) {
        List<B> all = new ArrayList<>(head.parts.size() + 1);
        head.parts.forEach(part -> all.add(Objects.requireNonNull(rows.get(part))));
        all.add(head.newest);
        return new Counted<>(all, head.through);
    }

    private Map<String, Head<B>> heads(Book book, Collection<String> ids, long upTo) {
        Map<String, Head<B>> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        boolean current = isCurrent(upTo);
        for (String id : ids) {
            Head<B> head = current ? heads.get(id) : null;
            if (head == null) {
                missing.add(id);
            } else {
                found.put(id, head);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Book.Page> read = book.pages(missing);
            for (String id : missing) {
                Head<B> head = head(read.get(id));
                found.put(id, head);
                keep(id, head, upTo);
            }
        }
        return found;
    }

    private Head<B> head(Book.@Nullable Page page) {
        return page == null
                ? new Head<>(0, none, List.of())
                : new Head<>(
                        page.through(),
                        decoding.apply(page.rows()),
                        page.parts().stream().map(part -> part.id(page.id())).toList());
    }

    private synchronized boolean isCurrent(long upTo) {
        if (upTo > folded) {
            heads.clear();
            folded = upTo;
        }
        return upTo == folded;
    }

    private synchronized void keep(String id, Head<B> head, long upTo) {
        // A page that is further than the ledger is already that of the next fold.
        if (upTo == folded && head.through <= upTo) {
            heads.put(id, head);
        }
    }

    private Map<String, B> parts(Book book, Collection<Head<B>> of) {
        Map<String, B> found = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (Head<B> head : of) {
            for (String id : head.parts) {
                B part = parts.get(id);
                if (part == null) {
                    missing.add(id);
                } else {
                    found.put(id, part);
                }
            }
        }
        book.parts(missing)
                .forEach((id, bytes) -> {
                    B part = decoding.apply(bytes);
                    parts.put(id, part);
                    found.put(id, part);
                });
        return found;
    }
}
