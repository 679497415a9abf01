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
     * @param through everything before this offset is on the page
     */
    record Page(String id, long through, byte[] rows) {}

    Map<String, Page> pages(Collection<String> ids);

    /**
     * @param before as it was read, or null where there was none; if it is so no longer, somebody
     *     else has done the same work
     */
    record Turn(@Nullable Page before, Page after) {}

    void write(List<Turn> turns);
}
