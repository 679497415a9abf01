package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A change of a company.
 *
 * @param what the decision taken, or {@code AMEND}
 * @param before the fields that changed, as they were
 * @param after the same fields as they were then
 */
record HistoryEntry(
        String who,
        Instant when,
        String what,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    static HistoryEntry of(Change change) {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        Map<String, @Nullable String> after = new LinkedHashMap<>();
        for (Change.Difference difference : change.differences()) {
            before.put(difference.field(), difference.before());
            after.put(difference.field(), difference.after());
        }
        return new HistoryEntry(change.who(), change.when(), change.what(), before, after);
    }
}
