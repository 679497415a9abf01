package uz.itpark.reporting.cells;

import org.bson.Document;

import java.util.List;

/**
 * How far the ledger is taken into the database.
 *
 * @param folded everything before this offset is on the pages
 * @param folding everything before this one is being brought there; as folded where nothing is
 * @param end offset of the next posting to be taken
 * @param recordedAt newest instant of recording taken, epoch milliseconds; 0 for none
 * @param waiting jobs that wait behind one that could not be read
 * @param tails the pieces that are on no page yet, from {@code folded} to {@code end} without a gap
 */
record Manifest(
        long folded, long folding, long end, long recordedAt, long waiting, List<Tail> tails) {

    static final Manifest EMPTY = new Manifest(0, 0, 0, 0, 0, List.of());

    /**
     * @param from offset of the first posting
     * @param to offset after the last
     * @param bytes of its postings
     */
    record Tail(long from, long to, long bytes) {

        String id() {
            return from + "-" + to;
        }

        Document document() {
            return new Document("from", from).append("to", to).append("bytes", bytes);
        }
    }

    static Manifest of(Document document) {
        return new Manifest(
                number(document, "folded"),
                number(document, "folding"),
                number(document, "end"),
                number(document, "recordedAt"),
                number(document, "waiting"),
                document.getList("tails", Document.class, List.of()).stream()
                        .map(tail ->
                                new Tail(
                                        number(tail, "from"),
                                        number(tail, "to"),
                                        number(tail, "bytes")))
                        .toList());
    }

    private static long number(Document document, String field) {
        Number number = document.get(field, Number.class);
        return number == null ? 0 : number.longValue();
    }

    long bytes() {
        return tails.stream().mapToLong(Tail::bytes).sum();
    }
}
