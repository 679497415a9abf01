package uz.itpark.employment.feed;

import uz.itpark.employment.intake.Cutter;
import uz.itpark.employment.intake.RawItem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Cuts and reads the batch after the one that is being taken. */
final class Pipeline implements AutoCloseable {

    static final int BATCH = 1_000;

    /** What belongs to one batch must fit in a document of the database. */
    private static final long BATCH_BYTES = 4 << 20;

    private final Cutter cutter;
    private final Function<RawItem, ReadItem> reader;
    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    private Future<List<ReadItem>> following;

    Pipeline(Cutter cutter, Function<RawItem, ReadItem> reader) {
        this.cutter = cutter;
        this.reader = reader;
        this.following = ahead.submit(this::read);
    }

    /** The next items; none after the last. */
    List<ReadItem> next() throws IOException {
        List<ReadItem> batch;
        try {
            batch = following.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
        if (!batch.isEmpty()) {
            following = ahead.submit(this::read);
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

    @Override
    public void close() {
        ahead.close();
    }
}
