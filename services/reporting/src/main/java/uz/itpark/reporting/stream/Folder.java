package uz.itpark.reporting.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uz.itpark.reporting.cells.Taking;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Folds beside the reading, which it would hold up. */
final class Folder {

    private static final Logger log = LoggerFactory.getLogger(Folder.class);

    /** So many times as long as a fold took is left to other work, while more keeps coming. */
    private static final int REST = 9;

    private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(20);

    /** When nothing has come for so long, there is no other work. */
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);

    private final Taking taking;
    private final String name;
    private final Runnable afterwards;
    private final AtomicBoolean folding = new AtomicBoolean();
    private volatile long restUntil = System.nanoTime();
    private long cameAt = System.nanoTime();

    /**
     * @param name of the thread
     * @param afterwards is told of every fold that succeeded
     */
    Folder(Taking taking, String name, Runnable afterwards) {
        this.taking = taking;
        this.name = name;
        this.afterwards = afterwards;
    }

    /** More came that is to be folded. */
    void more() {
        cameAt = System.nanoTime();
    }

    void foldWhenDue() {
        long now = System.nanoTime();
        boolean rested = now - restUntil >= 0 || now - cameAt >= IDLE;
        if (!folding.get() && taking.isFoldDue(rested) && folding.compareAndSet(false, true)) {
            Thread.ofPlatform().name(name).daemon().start(this::fold);
        }
    }

    private void fold() {
        long start = System.nanoTime();
        try {
            taking.fold();
        } catch (RuntimeException e) {
            log.warn("folding is put off: {}", e.toString());
            folding.set(false);
            return;
        }
        long end = System.nanoTime();
        restUntil = end + Math.min(LONGEST_REST, REST * (end - start));
        folding.set(false);
        afterwards.run();
    }
}
