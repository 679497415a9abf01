package uz.itpark.employment.feed;

import uz.itpark.employment.intake.Cutter;
import uz.itpark.employment.intake.RawItem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Cuts and reads the batch after the one that was asked for last. */
final class Pipeline {

    static final int BATCH = 1_000;

    /** What belongs to one batch must fit in a document of the database. */
    private static final long BATCH_BYTES = 4 << 20;

    private final Cutter cutter;
    private final Function<RawItem, ReadItem> reader;
    private final Aside aside;
    private Future<List<ReadItem>> following;

    Pipeline(Cutter cutter, Function<RawItem, ReadItem> reader, Aside aside) {
        this.cutter = cutter;
        this.reader = reader;
        this.aside = aside;
        this.following = aside.begin(this::read);
    }

    /** The next items; none after the last. */
    List<ReadItem> next() throws IOException {
        List<ReadItem> batch = Aside.done(following);
        if (!batch.isEmpty()) {
            following = aside.begin(this::read);
        }
        return batch;
    }

    private List<ReadItem> read() throws IOException {
        List<ReadItem> batch = new ArrayList<>(BATCH);
        long bytes = 0;
        while (batch.size() < BATCH && bytes < BATCH_BYTES) {
            RawItem raw = cutter.next();
            if (raw == null) {
                break;
            }
            bytes += raw.size();
            batch.add(reader.apply(raw));
        }
        return batch;
    }
}
