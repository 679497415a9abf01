package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a verification found.
 *
 * @param seed with which the same questions are drawn of the same roster
 * @param questions how many were asked
 * @param companies how many were looked at day by day, with {@code jobs} of everybody there
 * @param differing questions of which the answer was not what brute force found
 * @param differences the first of these
 */
record Report(
        long seed,
        int questions,
        int companies,
        int jobs,
        int differing,
        List<Difference> differences) {

    /**
     * @param parameters of the question, as over HTTP
     * @param answered observations that brute force did not find, at most ten
     * @param expected observations that brute force found and that were not answered, at most ten
     */
    record Difference(
            String figure,
            Map<String, String> parameters,
            List<Map<String, @Nullable Object>> answered,
            List<Map<String, @Nullable Object>> expected) {}
}
