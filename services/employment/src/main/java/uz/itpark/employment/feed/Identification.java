package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uz.itpark.employment.dossiers.Stored;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.Worker;
import uz.itpark.employment.workers.Pinfl;
import uz.itpark.employment.workers.WorkerIds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts identifiers in the place of the numbers that a batch came with, all at once.
 *
 * <p>Events that are held already need none: what is sent again brings nobody back who was erased.
 * Nor does the correction of an erased worker's hiring: where it is about somebody of the same
 * birth date and gender, the job stays that worker's.
 */
@Component
class Identification {

    private final WorkerIds workerIds;

    Identification(WorkerIds workerIds) {
        this.workerIds = workerIds;
    }

    /**
     * @param loaded the items' dossiers, by the id asked for
     * @param trial whether nothing is to be left behind
     */
    List<ReadItem.Sound> of(List<ReadItem.Sound> items, Map<String, Stored> loaded, boolean trial) {
        Map<ReadItem.Sound, Worker> corrected = corrected(items, loaded);
        Set<String> erased = workerIds.erased(idsOf(corrected));
        Map<ReadItem.Sound, Worker> workers = new HashMap<>();
        Set<Pinfl> numbers = new HashSet<>();
        for (ReadItem.Sound item : items) {
            Pinfl number = item.number();
            Worker before = corrected.get(item);
            if (before != null && erased.contains(before.id())) {
                workers.put(item, before);
            } else if (number != null && !isHeld(item, loaded)) {
                numbers.add(number);
            }
        }
        Map<Pinfl, String> ids = trial ? workerIds.expected(numbers) : workerIds.assigned(numbers);
        List<ReadItem.Sound> identified = new ArrayList<>(items.size());
        for (ReadItem.Sound item : items) {
            Worker known = workers.getOrDefault(item, identified(item, ids));
            identified.add(known == null ? item : item.of(known));
        }
        return identified;
    }

    private static @Nullable Worker identified(ReadItem.Sound item, Map<Pinfl, String> ids) {
        String id = item.number() == null ? null : ids.get(item.number());
        return id == null || !(item.report() instanceof Report.Hired hired)
                ? null
                : hired.worker().identifiedAs(id);
    }

    private static boolean isHeld(ReadItem.Sound item, Map<String, Stored> loaded) {
        return held(item.id(), item, loaded) != null;
    }

    /** The workers of the hirings that items correct, where birth date and gender are the same. */
    private static Map<ReadItem.Sound, Worker> corrected(
            List<ReadItem.Sound> items, Map<String, Stored> loaded) {
        Map<ReadItem.Sound, Worker> workers = new HashMap<>();
        for (ReadItem.Sound item : items) {
            if (item.number() != null
                    && item.corrects() != null
                    && item.report() instanceof Report.Hired(Worker now, _)
                    && held(item.corrects(), item, loaded) instanceof HeldEvent event
                    && event.report() instanceof Report.Hired(Worker before, _)
                    && before.equals(now.identifiedAs(before.id()))) {
                workers.put(item, before);
            }
        }
        return workers;
    }

    private static Set<String> idsOf(Map<ReadItem.Sound, Worker> workers) {
        Set<String> ids = new HashSet<>();
        workers.values().forEach(worker -> ids.add(worker.id()));
        return ids;
    }

    private static @Nullable HeldEvent held(
            String event, ReadItem.Sound item, Map<String, Stored> loaded) {
        Stored stored = loaded.get(item.dossier());
        return stored == null ? null : stored.dossier().event(event).orElse(null);
    }
}
