package uz.itpark.messaging.outbox;

/**
 * How many documents a relay reads at once, and how long it rests when that failed: perhaps only
 * because together they were more than a message may hold.
 */
final class Pace {

    private static final int BATCH = 500;
    private static final long SHORTEST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private int most = BATCH;
    private int tried;
    private long pause = SHORTEST_PAUSE;

    int most() {
        return most;
    }

    void begins(int documents) {
        tried = documents;
    }

    void succeeded() {
        most = Math.min(BATCH, 2 * most);
        pause = SHORTEST_PAUSE;
    }

    /** Milliseconds to rest. */
    long failed() {
        most = Math.max(1, Math.min(most, tried) / 2);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        return pause;
    }
}
