package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.disclosure.Contributions;
import uz.itpark.reporting.disclosure.Contributions.Basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;

/** What stands behind each group of a figure: its measures, company by company. */
final class Standing {

    /** Of a stock, both of which decide what is told of either. */
    static final String JOBS = "jobs";

    static final String PERSONS = "persons";

    /** Measures of what is no person's. */
    static final Set<String> THINGS = Set.of("centers", "seats", "plannedJobs");

    private record Share(String company, IntFunction<Map<String, @Nullable Object>> measures) {}

    private final Map<List<@Nullable String>, List<Share>> groups = new HashMap<>();

    /**
     * @param measured its groups broken down by company, last
     */
    Standing(Measured measured) {
        measured.groups()
                .forEach((key, measures) -> {
                    int last = key.size() - 1;
                    groups.computeIfAbsent(key.subList(0, last), _ -> new ArrayList<>())
                            .add(new Share(Objects.requireNonNull(key.get(last)), measures));
                });
    }

    /** Behind each measure of a group that is a count. */
    Map<String, Contributions> behind(List<@Nullable String> group, int period) {
        Map<String, Contributions> behind = new HashMap<>();
        for (Share share : groups.getOrDefault(group, List.of())) {
            Map<String, @Nullable Object> measures = share.measures.apply(period);
            if (measures.get(PERSONS) instanceof Long persons) {
                Contributions stock =
                        behind.computeIfAbsent(Told.STOCK, _ -> new Contributions(Basis.PERSONS));
                stock.addPersons(share.company, persons);
                stock.add(share.company, (Long) Objects.requireNonNull(measures.get(JOBS)));
                continue;
            }
            measures.forEach((measure, value) -> {
                if (value instanceof Long count) {
                    behind.computeIfAbsent(measure, _ -> new Contributions(basis(measure)))
                            .add(share.company, count);
                }
            });
        }
        return behind;
    }

    private static Basis basis(String measure) {
        return THINGS.contains(measure) ? Basis.THINGS : Basis.JOBS;
    }

    /** Behind each group, by measure. */
    Map<String, Map<List<@Nullable String>, Contributions>> behindAll(int period) {
        Map<String, Map<List<@Nullable String>, Contributions>> all = new HashMap<>();
        groups.keySet()
                .forEach(group ->
                        behind(group, period)
                                .forEach((measure, behind) ->
                                        all.computeIfAbsent(measure, _ -> new HashMap<>())
                                                .put(group, behind)));
        return all;
    }
}
