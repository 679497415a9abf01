package uz.itpark.reporting.cells;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which counts are asked for.
 *
 * @param ofCompanies whether companies and centers are to be told apart
 * @param companies the TINs of those of interest, which others may come with; null for all
 * @param periods ascending, each beginning the day after the one before ends
 * @param asKnownAt what was recorded later does not count; null for all that is known
 */
public record Asked(
        Figure figure,
        boolean ofCompanies,
        @Nullable Set<String> companies,
        List<Days> periods,
        @Nullable Instant asKnownAt) {

    Set<Integer> shards() {
        if (!ofCompanies) {
            return Set.of(PageId.PARK);
        }
        return companies == null
                ? IntStream.range(0, PageId.SHARDS).boxed().collect(Collectors.toSet())
                : companies.stream().map(PageId::shardOf).collect(Collectors.toSet());
    }
}
