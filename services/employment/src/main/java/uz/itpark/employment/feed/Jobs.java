package uz.itpark.employment.feed;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.Report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is held of the jobs that items are about.
 *
 * @param items in their order, with identifiers in the place of numbers
 * @param loaded their dossiers, by the id asked for
 */
record Jobs(List<ReadItem.Sound> items, Map<String, Stored> loaded) {

    /** The dossiers to be asked for. */
    static Set<String> idsOf(Collection<ReadItem.Sound> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.addAll(idsOf(item)));
        return ids;
    }

    private static Set<String> idsOf(ReadItem.Sound item) {
        return item.report() instanceof Report.Rekeyed(String previous)
                ? new HashSet<>(List.of(item.dossier(), EmploymentId.of(item.employer(), previous)))
                : Set.of(item.dossier());
    }

    /**
     * Those of the items that have to be looked up anew.
     *
     * @param changed ids of the dossiers that were written or became pointers since
     */
    List<ReadItem.Sound> outdated(List<ReadItem.Sound> items, Set<String> changed) {
        Set<String> outdated = new HashSet<>();
        loaded.forEach((id, stored) -> {
            if (changed.contains(id) || changed.contains(stored.dossier().id())) {
                outdated.add(id);
            }
        });
        return outdated.isEmpty()
                ? List.of()
                : items.stream()
                        .filter(item -> idsOf(item).stream().anyMatch(outdated::contains))
                        .toList();
    }

    /** The same, where some of the items were looked up anew. */
    Jobs with(Jobs newer) {
        Map<Long, ReadItem.Sound> byNumber = new TreeMap<>();
        items.forEach(item -> byNumber.put(item.item(), item));
        newer.items.forEach(item -> byNumber.put(item.item(), item));
        Map<String, Stored> dossiers = new HashMap<>(loaded);
        dossiers.putAll(newer.loaded);
        return new Jobs(new ArrayList<>(byNumber.values()), dossiers);
    }
}
