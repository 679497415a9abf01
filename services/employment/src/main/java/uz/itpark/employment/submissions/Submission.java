package uz.itpark.employment.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The receipt of a submission.
 *
 * @param id null for a dry run, which leaves nothing behind
 * @param sha256 of the bytes received, of the compressed ones where they were compressed;
 *     hexadecimal
 * @param rejected the first 100 of the rejected
 */
public record Submission(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
        Instant receivedAt,
        String sha256,
        Counts counts,
        List<ItemResult> rejected) {

    static final int SHOWN = 100;

    /** How many items; received = accepted + duplicate + waiting + rejected. */
    public record Counts(
            long received, long accepted, long duplicate, long waiting, long rejected) {}
}
