package uz.itpark.reporting.cells;

import org.bson.Document;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.movements.WorkerJobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cells as the database would hold them. */
public final class CellsInMemory implements Cells {

    private final Map<String, Document> documents = new TreeMap<>();

    /**
     * @param newest the newest state of each job of each worker
     */
    public static CellsInMemory of(Collection<EmploymentState> newest) {
        Map<String, Long> counts = new HashMap<>();
        newest.stream()
                .collect(Collectors.groupingBy(EmploymentState::workerId))
                .values()
                .forEach(jobs ->
                        new WorkerJobs(jobs)
                                .movements()
                                .forEach((movement, n) ->
                                        EntryKey.of(movement)
                                                .forEach(key ->
                                                        counts.merge(
                                                                key.text(),
                                                                Long.valueOf(n),
                                                                Long::sum))));
        return of(counts);
    }

    /**
     * @param counts by the text of their keys
     */
    public static CellsInMemory of(Map<String, Long> counts) {
        CellsInMemory cells = new CellsInMemory();
        counts.forEach((text, count) -> {
            if (count != 0) {
                EntryKey key = EntryKey.parse(text);
                cells.put(
                        cells.documents.computeIfAbsent(key.document(), _ -> new Document()),
                        key.path(),
                        count);
            }
        });
        return cells;
    }

    private void put(Document document, String path, long count) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            document.put(path, count);
        } else {
            Document inner =
                    (Document)
                            document.computeIfAbsent(path.substring(0, dot), _ -> new Document());
            put(inner, path.substring(dot + 1), count);
        }
    }

    @Override
    public List<Entry> read(
            Figure figure, Collection<? extends Scope> scopes, int first, int last) {
        List<Entry> entries = new ArrayList<>();
        for (Scope scope : scopes) {
            for (int year = first; year <= last; year++) {
                Document counts = documents.get(EntryKey.document(figure, scope, year));
                if (counts != null) {
                    for (var cell : counts.entrySet()) {
                        CellStore.read(scope, year, cell.getKey(), cell.getValue(), entries);
                    }
                }
            }
        }
        return entries;
    }

    @Override
    public SortedSet<String> companies(Figure figure) {
        SortedSet<String> tins = new TreeSet<>();
        for (String document : documents.keySet()) {
            String[] parts = document.split("/");
            if (parts[0].equals(figure.code()) && parts[1].equals("company")) {
                tins.add(parts[2]);
            }
        }
        return tins;
    }

    @Override
    public Instant recordedThrough(int partitions) {
        return null;
    }
}
