package uz.itpark.employment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes batches as the service does, with maps for a database. */
final class MemoryDossiers {

    private static final Instant NOW = Instant.parse("2022-01-01T00:00:00Z");

    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, String> pointers = new HashMap<>();
    private int submissions;

    /** One submission of one batch; returns what became of each item. */
    Map<ReadItem.Sound, Desk.Outcome> take(List<ReadItem.Sound> items) {
        return take(found(items), new HashSet<>());
    }

    /** Each batch looked up before the one before it is taken. */
    void takeAhead(List<List<ReadItem.Sound>> batches) {
        Jobs next = found(batches.getFirst());
        for (int batch = 0; batch < batches.size(); batch++) {
            Jobs jobs = next;
            List<ReadItem.Sound> following =
                    batch + 1 < batches.size() ? batches.get(batch + 1) : List.of();
            next = found(following);
            Set<String> changed = new HashSet<>();
            take(jobs, changed);
            next = next.with(found(next.outdated(following, changed)));
        }
    }

    private Jobs found(List<ReadItem.Sound> items) {
        Map<String, Stored> loaded = new HashMap<>();
        Map<String, Stored> roots = new HashMap<>();
        Jobs.idsOf(items).forEach(id -> loaded.put(id, found(id, roots)));
        return new Jobs(items, loaded);
    }

    private Map<ReadItem.Sound, Desk.Outcome> take(Jobs jobs, Set<String> changed) {
        Desk desk = new Desk(jobs.loaded(), held(), "s" + submissions++, NOW);
        Map<ReadItem.Sound, Desk.Outcome> outcomes = desk.sort(jobs.items(), _ -> null);
        for (DossierFile file : desk.changed()) {
            Dossier after = file.result().reread(null, NOW);
            assertThat(file.before().writtenVersion()).isEqualTo(version(after.id()));
            dossiers.put(after.id(), after);
            changed.add(after.id());
            for (Stored absorbed : file.absorbed()) {
                assertThat(absorbed.writtenVersion()).isEqualTo(version(absorbed.dossier().id()));
                dossiers.remove(absorbed.dossier().id());
                pointers.put(absorbed.dossier().id(), after.id());
                changed.add(absorbed.dossier().id());
            }
        }
        return outcomes;
    }

    private long version(String id) {
        return dossiers.containsKey(id) ? dossiers.get(id).version() : 0;
    }

    private Stored found(String id, Map<String, Stored> roots) {
        String root = id;
        while (pointers.containsKey(root)) {
            root = pointers.get(root);
        }
        return roots.computeIfAbsent(root, this::stored);
    }

    private Stored stored(String root) {
        Dossier dossier = dossiers.getOrDefault(root, Dossier.empty(root, GeneratedFeed.EMPLOYER));
        return new Stored(dossier, dossier.version(), null, List.of(), Set.of());
    }

    private Set<String> held() {
        Set<String> keys = new HashSet<>();
        for (Dossier dossier : dossiers.values()) {
            dossier.events().forEach(e -> keys.add(dossier.employer() + "/" + e.id()));
        }
        return keys;
    }

    /** Jobs, and what became of each event: all that is the same whatever the order. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (Dossier dossier : dossiers.values()) {
            for (HeldEvent event : dossier.events()) {
                state.put("event " + event.id(), dossier.reading().standingOf(event));
            }
            for (Job job : dossier.reading().jobs()) {
                state.put(
                        "job " + job.origin(),
                        List.of(
                                job.reference(),
                                job.references(),
                                job.worker(),
                                String.valueOf(job.lastDay()),
                                job.positions()));
            }
        }
        return state;
    }

    Set<String> heldIds() {
        Set<String> ids = new TreeSet<>();
        dossiers.values().forEach(d -> d.events().forEach(event -> ids.add(event.id())));
        return ids;
    }

    List<HeldEvent> aside() {
        List<HeldEvent> aside = new ArrayList<>();
        dossiers.values().forEach(dossier -> aside.addAll(dossier.aside()));
        return aside;
    }
}
