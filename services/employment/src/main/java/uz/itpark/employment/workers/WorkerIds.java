package uz.itpark.employment.workers;

import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which identifier stands for a personal number. Of the number a keyed hash is kept, beside
 * the identifier; without the key, which is kept apart from the data, nobody can go back from the
 * one to the other, nor try all numbers.
 *
 * <p>Whatever instance meets a number first, and whatever version of the key is in use meanwhile:
 * it has one identifier. What is found or put down counts only if the numbering is still the same
 * afterwards, and every entry has a hash for each of its open versions before it is used.
 */
@Service
public class WorkerIds {

    private static final int TRIES = 50;

    private final Numberings numberings;
    private final KeyFile keyFile;
    private final WorkerStore workers;

    WorkerIds(Numberings numberings, KeyFile keyFile, WorkerStore workers) {
        this.numberings = numberings;
        this.keyFile = keyFile;
        this.workers = workers;
    }

    /** For all of them; those met for the first time get one. */
    public Map<Pinfl, String> assigned(Collection<Pinfl> numbers) {
        return resolve(Set.copyOf(numbers), true);
    }

    /** For those of them that have one; leaves nothing behind. */
    public Map<Pinfl, String> known(Collection<Pinfl> numbers) {
        return resolve(Set.copyOf(numbers), false);
    }

    /** For all of them, as they would be assigned; leaves nothing behind. */
    public Map<Pinfl, String> expected(Collection<Pinfl> numbers) {
        Map<Pinfl, String> ids = new HashMap<>(known(numbers));
        Hashes hashes = hashes(numberings.known());
        numbers.forEach(number -> ids.computeIfAbsent(number, hashes::identifier));
        return ids;
    }

    /** Which of these stand for a worker who was erased. */
    public Set<String> erased(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : workers.erased(ids);
    }

    private Map<Pinfl, String> resolve(Set<Pinfl> numbers, boolean assign) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Numbering numbering = numberings.known();
            Hashes hashes = hashes(numbering);
            Found found = find(numbers, hashes);
            boolean settled = found.complete();
            Map<Pinfl, String> ids = found.ids();
            if (assign && ids.size() < numbers.size()) {
                settled &= insert(numbers, ids, hashes);
            }
            if (numberings.read().opensSameAs(numbering) && settled) {
                return ids;
            }
        }
        throw new IllegalStateException("too many changes of the same workers at once");
    }

    private record Found(Map<Pinfl, String> ids, boolean complete) {}

    private Found find(Set<Pinfl> numbers, Hashes hashes) {
        Map<String, Pinfl> byHash = new HashMap<>();
        Map<Pinfl, List<String>> wanted = new HashMap<>();
        for (Pinfl number : numbers) {
            List<String> open = hashes.of(number);
            wanted.put(number, open);
            open.forEach(hash -> byHash.put(hash, number));
        }
        Map<Pinfl, String> ids = new HashMap<>();
        List<WorkerStore.Addition> lacking = new ArrayList<>();
        for (WorkerStore.Entry entry : workers.find(byHash.keySet())) {
            Set<String> held = new HashSet<>(entry.hashes());
            held.retainAll(byHash.keySet());
            for (String hash : held) {
                Pinfl number = byHash.get(hash);
                ids.put(number, entry.id());
                wanted.getOrDefault(number, List.of()).stream()
                        .filter(other -> !held.contains(other))
                        .map(other -> new WorkerStore.Addition(entry.id(), hash, other))
                        .forEach(lacking::add);
            }
        }
        return new Found(ids, workers.add(lacking));
    }

    /** Adds the identifiers; false where somebody else met one of the numbers just now. */
    private boolean insert(Set<Pinfl> numbers, Map<Pinfl, String> ids, Hashes hashes) {
        Map<String, List<String>> entries = new HashMap<>();
        for (Pinfl number : numbers) {
            if (!ids.containsKey(number)) {
                String id = hashes.identifier(number);
                ids.put(number, id);
                entries.put(id, hashes.of(number));
            }
        }
        return workers.insert(entries);
    }

    private Hashes hashes(Numbering numbering) {
        return new Hashes(keyFile.keysOf(numbering), numbering);
    }
}
