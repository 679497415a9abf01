package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.movements.Cell;

/**
 * Rows as they are stored: the cells they name, then the rows, each as what differs from the one
 * before.
 */
final class RowBytes {

    private static final int VERSION = 1;
    private static final int SAME_CELLS = 8;
    private static final int NAMES_AFTER_CENTER = 3;

    /** Bytes of most rows, and of most cells. */
    private static final int A_ROW = 10;

    private static final int A_CELL = 40;

    private RowBytes() {}

    static byte[] write(Rows rows, CellIds ids) {
        OwnNumbers own = new OwnNumbers();
        Bytes.Writer body = new Bytes.Writer(A_ROW * (rows.size + 1));
        for (int i = 0; i < rows.size; i++) {
            boolean same =
                    i > 0 && rows.from[i] == rows.from[i - 1] && rows.to[i] == rows.to[i - 1];
            body.number(same ? rows.kind[i] | SAME_CELLS : rows.kind[i]);
            if (!same) {
                body.number(own.of(rows.from[i])).number(own.of(rows.to[i]));
            }
            body.number(rows.valid[i] - (i == 0 ? 0 : rows.valid[i - 1]))
                    .number(rows.recorded[i] - (i == 0 ? 0 : rows.recorded[i - 1]))
                    .number(rows.count[i]);
        }
        Bytes.Writer out = new Bytes.Writer(A_CELL * (own.size() + 1) + body.size());
        out.number(VERSION).number(own.size());
        for (int number = 0; number < own.size(); number++) {
            ids.write(own.cell(number), out);
        }
        return out.number(rows.size).raw(body).written();
    }

    static void write(@Nullable Cell cell, Bytes.Writer out) {
        out.maybeText(cell == null ? null : cell.company());
        if (cell != null) {
            out.maybeText(cell.center())
                    .text(cell.region())
                    .text(cell.gender())
                    .text(cell.ageGroup());
        }
    }

    /** Known by its bytes: a text for each of its names would be as many again for each row. */
    static int readCell(Bytes.Reader in, CellIds ids) {
        int start = in.at();
        if (!in.flag()) {
            return CellIds.NONE;
        }
        in.skipText();
        if (in.flag()) {
            in.skipText();
        }
        for (int i = 0; i < NAMES_AFTER_CENTER; i++) {
            in.skipText();
        }
        return ids.of(in.since(start));
    }

    static Cell cell(byte[] bytes) {
        Bytes.Reader in = new Bytes.Reader(bytes, 1);
        return new Cell(in.text(), in.maybeText(), in.text(), in.text(), in.text());
    }

    /** What was written, and what was written behind it. */
    static Rows read(byte[] bytes, CellIds ids) {
        Bytes.Reader in = new Bytes.Reader(bytes, 0);
        Rows rows = new Rows();
        while (in.hasMore()) {
            read(in, ids, rows);
        }
        return rows.trimmed();
    }

    private static void read(Bytes.Reader in, CellIds ids, Rows rows) {
        if (in.number() != VERSION) {
            throw new IllegalStateException("rows of a version that is not known here");
        }
        int[] cells = new int[in.count()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = readCell(in, ids);
        }
        int size = in.count();
        int from = CellIds.NONE;
        int to = CellIds.NONE;
        int valid = 0;
        long recorded = 0;
        for (int i = 0; i < size; i++) {
            int head = in.count();
            if ((head & SAME_CELLS) == 0) {
                from = cells[in.count()];
                to = cells[in.count()];
            }
            valid += in.count();
            recorded += in.number();
            rows.add(head & (SAME_CELLS - 1), from, to, valid, recorded, in.count());
        }
    }
}
