package uz.itpark.employment.submissions;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Walks through what was kept of a submission in the order of its items, a chunk in memory. */
final class Chunks<T> implements Iterator<T> {

    private final Function<ChunkId, @Nullable List<T>> find;
    private final ToLongFunction<T> place;
    private final Walk items;
    private final Walk putOff;

    /**
     * @param extent which chunks there are
     * @param find the entries of a chunk in the order of the items; null where it is gone
     * @param place of an entry in the submission
     */
    Chunks(
            String submission,
            Extent extent,
            Function<ChunkId, @Nullable List<T>> find,
            ToLongFunction<T> place) {
        this.find = chunk -> extent.contains(chunk) ? find.apply(chunk) : null;
        this.place = place;
        this.items = new Walk(new ChunkId(submission, false, 0));
        this.putOff = new Walk(new ChunkId(submission, true, 0));
    }

    @Override
    public boolean hasNext() {
        return items.peek() != null || putOff.peek() != null;
    }

    @Override
    public T next() {
        T one = items.peek();
        T other = putOff.peek();
        if (one == null && other == null) {
            throw new NoSuchElementException();
        }
        boolean first =
                other == null || (one != null && place.applyAsLong(one) < place.applyAsLong(other));
        return (first ? items : putOff).take();
    }

    private final class Walk {
        private ChunkId chunk;
        private @Nullable List<T> entries;
        private int position;

        Walk(ChunkId first) {
            chunk = first;
            entries = find.apply(first);
        }

        @Nullable T peek() {
            while (entries != null && position == entries.size()) {
                chunk = chunk.next();
                entries = find.apply(chunk);
                position = 0;
            }
            return entries == null ? null : entries.get(position);
        }

        T take() {
            T entry = peek();
            if (entry == null) {
                throw new NoSuchElementException();
            }
            position++;
            return entry;
        }
    }
}
