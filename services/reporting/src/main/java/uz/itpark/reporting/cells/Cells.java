package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** Cells as the questions read them. */
public interface Cells {

    /** Every entry of a figure in these scopes, of the years from {@code first} to {@code last}. */
    List<Entry> read(Figure figure, Collection<? extends Scope> scopes, int first, int last);

    /** TINs of the companies that have cells of this figure. */
    SortedSet<String> companies(Figure figure);

    /** The newest instant of recording that the cells reflect; null while there are none. */
    @Nullable Instant recordedThrough(int partitions);
}
