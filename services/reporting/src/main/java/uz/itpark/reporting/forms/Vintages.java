package uz.itpark.reporting.forms;

import java.time.Instant;

/** Tells which vintages can no longer change. */
public interface Vintages {

    /** Whether all that was recorded until then is counted. False where that is not known. */
    boolean isSettled(Instant asKnownAt);

    /**
     * Returns when all that was recorded until then is counted, so that no later answer for the
     * same instant can differ; a 503 where that does not come about within seconds.
     */
    void await(Instant asKnownAt);
}
