package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.employment.Evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One accepted event of the feed, kept for ever as it was reported.
 *
 * @param id the HR system's, unique per employer
 * @param reference the employment reference it was reported under
 * @param corrects id of the event it replaces, or null
 * @param awaitedCenter a center nobody could vouch for yet; until somebody does, the event waits
 * @param origin the item of a submission that brought it
 */
public record HeldEvent(
        String id,
        String reference,
        LocalDate effectiveOn,
        @Nullable String corrects,
        Report report,
        @Nullable String awaitedCenter,
        Origin origin,
        Instant recordedAt) {

    /** The submission and the item's place in it, counted from 0. */
    public record Origin(String submission, long item) {}

    Evidence evidence(Instant since) {
        return new Evidence(id, report.type(), effectiveOn, corrects, annuls(), since, null);
    }

    /** Id of the event it declares never to have happened, or null. */
    public @Nullable String annuls() {
        return report instanceof Report.Annulled(String annuls) ? annuls : null;
    }

    public HeldEvent withCenterKnown() {
        return new HeldEvent(
                id, reference, effectiveOn, corrects, report, null, origin, recordedAt);
    }
}
