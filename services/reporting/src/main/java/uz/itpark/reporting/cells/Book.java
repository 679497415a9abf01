package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where one generation of the figures is kept: the newest pieces of the ledger, and the pages into
 * which older ones are folded.
 *
 * <p>Writers may be several and may not know of each other: whoever acts on what is no longer so is
 * refused.
 */
interface Book {

    Manifest manifest();

    /** The postings of the pieces that are still there, by the id of the piece. */
    Map<String, byte[]> pieces(Collection<Manifest.Tail> tails);

    /**
     * Takes a piece in; an empty one moves only the end.
     *
     * @param end of the ledger as it was when the piece was read
     * @param waiting how many jobs more wait behind one that could not be read
     * @return whether that was still so
     */
    boolean append(long end, Manifest.Tail piece, byte[] postings, long recordedAt, int waiting);

    /** Puts one piece in the place of several that follow each other; false if they changed. */
    boolean join(
            List<Manifest.Tail> all,
            List<Manifest.Tail> joined,
            Manifest.Tail one,
            byte[] postings);

    /** Announces that everything before an offset is going to the pages. */
    boolean beginFold(long upTo);

    /** It is there, and the pieces are needed no more. */
    void endFold(long upTo);

    /**
     * Counts of a kind. What was folded last is in the document itself; older rows, once they are
     * many, are in parts of their own, so that a fold writes about as much as it brings and no page
     * outgrows a document.
     *
     * @param through everything before this offset is on the page
     * @param rows those after the last part
     * @param parts ascending, the older ones larger
     * @param replaced parts that one of these took the place of; gone when the page is next
     *     written, and until then there for whoever has read the page as it was before
     */
    record Page(String id, long through, byte[] rows, List<Part> parts, List<Part> replaced) {}

    /**
     * Rows of a page, written once: those of the same offsets are the same, whoever wrote them.
     *
     * @param from offset of the first posting that is among them
     * @param to offset after the last
     */
    record Part(long from, long to, long bytes) {

        String id(String page) {
            return page + "@" + from + "-" + to;
        }
    }

    Map<String, Page> pages(Collection<String> ids);

    /** The rows of the parts that are still there, by their ids. */
    Map<String, byte[]> parts(Collection<String> ids);

    /**
     * @param before as it was read, or null where there was none; if it is so no longer, somebody
     *     else has done the same work
     * @param written parts of the page that are new, by their ids
     */
    record Turn(@Nullable Page before, Page after, Map<String, byte[]> written) {}

    void write(List<Turn> turns);
}
