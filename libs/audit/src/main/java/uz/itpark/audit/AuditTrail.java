package uz.itpark.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service's audit trail. One thread writes it; what comes while a link is being written goes
 * together into the next one.
 */
public final class AuditTrail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);
    private static final Duration PATIENCE = Duration.ofMillis(1_800);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_IN_A_LINK = 1_000;

    private final BlockingQueue<Pending> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Chain chain;
    private final JsonMapper json;
    private final Thread writer;
    private volatile boolean closing;

    AuditTrail(Chain chain, JsonMapper json) {
        this.chain = chain;
        this.json = json;
        writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
    }

    /**
     * Something done, or about to be.
     *
     * @param call the same in the entry before an effect and in the one after it
     * @param subject a person's or a client's name
     * @param client through which the request came
     * @param employers TINs of the companies the caller spoke for
     * @param status of the answer; null before there is one
     * @param times how many more such calls came within a minute; null where it is one
     */
    public record Entry(
            String call,
            Instant when,
            String subject,
            String client,
            List<String> roles,
            List<String> employers,
            String method,
            String path,
            @Nullable String query,
            @Nullable Integer status,
            @Nullable Integer times) {}

    /** The trail cannot be written at the moment. */
    public static final class UnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnavailableException(Throwable cause) {
            super("the audit trail cannot be written", cause);
        }
    }

    private record Pending(String entry, CompletableFuture<Void> written) {}

    /**
     * Returns when the entry is in the chain, for good.
     *
     * @throws UnavailableException where that cannot be said within two seconds
     */
    public void record(Entry entry) {
        Pending pending = pending(entry);
        try {
            if (!waiting.offer(pending, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException(new TimeoutException("too many wait"));
            }
            pending.written().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnavailableException(e);
        }
    }

    /** Does not wait: what the process loses is how a recorded call ended. */
    public void recordLater(Entry entry) {
        if (!waiting.offer(pending(entry))) {
            log.warn("how call {} ended is not in the audit trail: too many wait", entry.call());
        }
    }

    private Pending pending(Entry entry) {
        return new Pending(json.writeValueAsString(entry), new CompletableFuture<>());
    }

    private void write() {
        List<Pending> batch = new ArrayList<>();
        while (!closing || !waiting.isEmpty()) {
            try {
                Pending first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MOST_IN_A_LINK - 1);
                    add(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void add(List<Pending> batch) {
        try {
            chain.add(batch.stream().map(Pending::entry).toList());
            batch.forEach(pending -> pending.written().complete(null));
        } catch (Exception e) {
            log.warn("{} entries are not in the audit trail: {}", batch.size(), e.toString());
            batch.forEach(pending -> pending.written().completeExceptionally(e));
        }
    }

    /** Writes what waits. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        writer.join(Duration.ofSeconds(5));
    }
}
