package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.cells.Book.Page;
import uz.itpark.reporting.cells.Book.Part;
import uz.itpark.reporting.cells.Book.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a page takes more rows in: few are put behind those in its document; many are summed up into
 * a part, and many parts of a size into one.
 */
final class Turning {

    static final int FEW = 32 << 10;

    /** A part so many times as large as what comes after it is left alone. */
    private static final int LARGER = 3;

    /** So many parts of a size become one: rows are written anew seldom. */
    private static final int MANY = 7;

    /**
     * No part comes about by putting some together that is more than so many times what a page
     * holds itself: 4 MB, of the 16 that a document may hold.
     */
    private static final int MOST = 128;

    /** Bytes that every row takes. */
    private static final int LEAST = 4;

    private final Book book;
    private final CellIds ids;
    private final int few;

    /**
     * @param few bytes of rows that a page has in its own document at most
     */
    Turning(Book book, CellIds ids, int few) {
        this.book = book;
        this.ids = ids;
        this.few = few;
    }

    /**
     * @param before null for a page that is not there yet
     * @param more what was posted between its end and {@code upTo}
     */
    Turn turn(PageId id, @Nullable Page before, Rows more, long upTo) {
        List<Part> parts = before == null ? new ArrayList<>() : new ArrayList<>(before.parts());
        if (LEAST * more.size <= few) {
            byte[] all = before == null ? RowBytes.write(more, ids) : after(before.rows(), more);
            if (all.length <= few) {
                return new Turn(before, new Page(id.text(), upTo, all, parts, List.of()), Map.of());
            }
        }
        Rows rows = before == null ? more : together(id, before.rows(), more);
        byte[] bytes = RowBytes.write(rows, ids);
        List<Part> replaced = new ArrayList<>();
        for (int like = like(parts, bytes.length); like >= MANY; like = like(parts, bytes.length)) {
            for (int i = 0; i < like; i++) {
                Part last = parts.removeLast();
                replaced.add(last);
                rows = together(id, stored(id, last), rows);
            }
            bytes = RowBytes.write(rows, ids);
        }
        Part part = new Part(parts.isEmpty() ? 0 : parts.getLast().to(), upTo, bytes.length);
        parts.add(part);
        return new Turn(
                before,
                new Page(id.text(), upTo, new byte[0], parts, replaced),
                Map.of(part.id(id.text()), bytes));
    }

    /** Few rows are not worth being summed up with those before them. */
    private byte[] after(byte[] before, Rows more) {
        return new Bytes.Writer().raw(before).raw(RowBytes.write(more, ids)).written();
    }

    /** How many parts at the end are not much larger, and can become one with these bytes. */
    private int like(List<Part> parts, int bytes) {
        int like = 0;
        long all = bytes;
        for (Part part : parts.reversed()) {
            all += part.bytes();
            if (part.bytes() >= LARGER * (long) bytes || all > (long) MOST * few) {
                break;
            }
            like++;
        }
        return like;
    }

    private byte[] stored(PageId id, Part part) {
        byte[] rows = book.parts(List.of(part.id(id.text()))).get(part.id(id.text()));
        if (rows == null) {
            // Whoever comes again finds the page as somebody else has turned it.
            throw new IllegalStateException(part.id(id.text()) + " is there no longer");
        }
        return rows;
    }

    private Rows together(PageId id, byte[] before, Rows more) {
        Rows all = RowBytes.read(before, ids);
        if (id.isOfInstants()) {
            all.addAll(more);
            return all;
        }
        Counts counts = new Counts(all.size + more.size);
        counts.addAll(all);
        counts.addAll(more);
        return counts.rows();
    }
}
