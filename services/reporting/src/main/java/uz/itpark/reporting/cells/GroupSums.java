package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the rows of a page come to by groups, for the questions that come again and again. */
final class GroupSums {

    /** So many groupings are kept of a page, the last ones asked for. */
    private static final int MOST = 2;

    /** Sums are kept if they are so many times fewer than the rows. */
    private static final int FEWER = 4;

    private volatile List<Kept> kept = List.of();

    /**
     * @param sums null for those that are not worth being kept, or were asked for once
     */
    private record Kept(Groups groups, @Nullable Slots sums, boolean once) {}

    /** Null where the rows themselves are to be read. */
    @Nullable Slots of(Groups groups, Slots rows) {
        for (Kept each : kept) {
            if (each.groups == groups) {
                return each.once ? summed(groups, rows) : each.sums;
            }
        }
        keep(new Kept(groups, null, true));
        return null;
    }

    private @Nullable Slots summed(Groups groups, Slots rows) {
        Slots sums = rows.sums(groups);
        Slots worth = sums.size() * FEWER <= rows.size() ? sums : null;
        keep(new Kept(groups, worth, false));
        return worth;
    }

    private synchronized void keep(Kept newest) {
        kept =
                Stream.concat(
                                Stream.of(newest),
                                kept.stream().filter(each -> each.groups != newest.groups))
                        .limit(MOST)
                        .toList();
    }
}
