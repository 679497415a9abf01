package uz.itpark.employment.reconciliations;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer as one JSON document.
 *
 * @param differences the first {@link #SHOWN}; all of them where NDJSON is asked for
 * @param more how many follow
 */
record ReconciliationBody(
        String employer,
        LocalDate on,
        Reconciliation.Counts counts,
        List<Difference> differences,
        long more) {

    static final int SHOWN = 500;

    /** The first line of the answer as NDJSON. */
    record Head(String employer, LocalDate on, Reconciliation.Counts counts) {}

    static ReconciliationBody of(String employer, LocalDate on, Reconciliation reconciliation) {
        List<Difference> all = reconciliation.differences();
        return new ReconciliationBody(
                employer,
                on,
                reconciliation.counts(),
                all.subList(0, Math.min(SHOWN, all.size())),
                Math.max(0, all.size() - SHOWN));
    }
}
