package uz.itpark.reporting.forms;

import java.time.Instant;

/** Tells which vintages can no longer change. */
public interface Vintages {

    /** Whether all that was recorded until then is counted. False where that is not known. */
    boolean isSettled(Instant asKnownAt);
}
