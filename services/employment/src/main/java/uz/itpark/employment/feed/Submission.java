package uz.itpark.employment.feed;

import java.time.Instant;
import java.util.List;

/**
 * The receipt of a submission.
 *
 * @param sha256 of the bytes received, hexadecimal
 * @param rejected the first 100 of the rejected
 */
record Submission(
        String id, Instant receivedAt, String sha256, Counts counts, List<ItemResult> rejected) {

    static final int SHOWN = 100;

    /** How many items; received = accepted + duplicate + waiting + rejected. */
    record Counts(long received, long accepted, long duplicate, long waiting, long rejected) {}
}
