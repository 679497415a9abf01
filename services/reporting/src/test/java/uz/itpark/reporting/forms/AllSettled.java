package uz.itpark.reporting.forms;

import java.time.Instant;

/** Where nothing is ever on its way. */
public final class AllSettled implements Vintages {

    @Override
    public boolean isSettled(Instant asKnownAt) {
        return true;
    }

    @Override
    public void await(Instant asKnownAt) {
        // Nothing to wait for.
    }
}
