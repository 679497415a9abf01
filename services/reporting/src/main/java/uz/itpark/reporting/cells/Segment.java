package uz.itpark.reporting.cells;

import uz.itpark.reporting.binary.Bytes;

/**
 * A piece of the ledger.
 *
 * @param from offset of its first posting
 * @param to offset after its last
 * @param rows with the day, and the instant in milliseconds, of each
 */
record Segment(long from, long to, Rows rows) {

    /**
     * @param postings one after the other
     */
    static Segment of(long from, long to, byte[] postings, CellIds ids) {
        Rows rows = new Rows();
        read(postings, ids, rows);
        return new Segment(from, to, rows.trimmed());
    }

    /** Adds the rows of postings that follow each other. */
    static void read(byte[] postings, CellIds ids, Rows rows) {
        Bytes.Reader in = new Bytes.Reader(postings, 0);
        while (in.hasMore()) {
            Posting.read(in, ids, rows);
        }
    }
}
