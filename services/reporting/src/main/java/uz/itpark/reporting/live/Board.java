package uz.itpark.reporting.live;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the newest totals hang. Readers take the newest when they are ready for it, so that a slow
 * one misses what is past and holds nobody up.
 */
final class Board {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Totals newest;
    private boolean closed;

    /** Null takes down what hangs there. */
    void put(@Nullable Totals totals) {
        lock.lock();
        try {
            newest = totals;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any longer. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Totals other than those seen last; null when none came in time, or none will. */
    @Nullable Totals other(@Nullable Totals seen, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while ((newest == null || newest == seen) && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return newest == seen || closed ? null : newest;
        } finally {
            lock.unlock();
        }
    }
}
