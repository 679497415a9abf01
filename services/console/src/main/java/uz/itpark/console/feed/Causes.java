package uz.itpark.console.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.EmploymentFeed.Result;
import uz.itpark.console.upstream.EmploymentFeed.Trouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rejected items, grouped by what is wrong with them; an item with two causes is in both groups.
 */
final class Causes {

    private static final int EXAMPLES = 3;

    private Causes() {}

    /**
     * @param pointer the field
     * @param count items with this cause
     * @param examples the first few
     */
    public record Cause(String code, String pointer, long count, List<Example> examples) {

        /** Its name; empty where the whole item is meant. */
        public String field() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    /**
     * @param given what was sent there
     */
    public record Example(
            long item, @Nullable String eventId, String detail, @Nullable String given) {}

    private record Key(String code, String pointer) {}

    /** The commonest first. */
    static List<Cause> of(List<Result> rejected) {
        Map<Key, List<Example>> groups = new LinkedHashMap<>();
        for (Result result : rejected) {
            for (Trouble trouble : result.problems()) {
                groups.computeIfAbsent(
                                new Key(trouble.code(), trouble.pointer()), _ -> new ArrayList<>())
                        .add(
                                new Example(
                                        result.item(),
                                        result.eventId(),
                                        trouble.detail(),
                                        trouble.given()));
            }
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Cause(
                                group.getKey().code(),
                                group.getKey().pointer(),
                                group.getValue().stream().map(Example::item).distinct().count(),
                                group.getValue().stream().limit(EXAMPLES).toList()))
                .sorted(Comparator.comparingLong(Cause::count).reversed())
                .toList();
    }
}
