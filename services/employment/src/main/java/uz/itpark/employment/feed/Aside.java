package uz.itpark.employment.feed;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Where things are done beside what goes on; closed when all of them have come to an end. */
final class Aside implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    <T> Future<T> begin(Callable<T> task) {
        return threads.submit(task);
    }

    /** Waits for what was begun; throws what went wrong with it. */
    static <T> T done(Future<T> begun) throws IOException {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case IOException cause -> throw cause;
                case null, default -> throw new IOException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
