package uz.itpark.employment.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The verdict on one item.
 *
 * @param item place in the submission, counted from 0
 * @param waitsFor what must come before a WAITING item applies
 */
public record ItemResult(
        long item,
        @Nullable String eventId,
        ItemStatus status,
        @Nullable String employmentId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String waitsFor,
        List<ItemProblem> problems,
        List<ItemProblem> warnings) {

    public static ItemResult rejected(
            long item,
            @Nullable String eventId,
            List<ItemProblem> problems,
            List<ItemProblem> warnings) {
        return new ItemResult(item, eventId, ItemStatus.REJECTED, null, null, problems, warnings);
    }
}
