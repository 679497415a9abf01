package uz.itpark.employment.dossiers;

import org.bson.Document;

import uz.itpark.employment.jobs.Dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes dossiers of documents, following the pointers that joined dossiers left behind. */
final class DossierLoader {

    private static final int LONGEST_CHAIN = 1000;

    private final Map<String, Document> documents = new HashMap<>();

    private DossierLoader() {}

    /**
     * @param find the documents with these ids, as far as there are any
     */
    static Map<String, Stored> load(
            Collection<String> ids, Function<Set<String>, Iterable<Document>> find) {
        DossierLoader loader = new DossierLoader();
        loader.collect(ids, find);
        Map<String, List<Document>> moving = loader.halfMoved();
        Map<String, Stored> roots = new HashMap<>();
        Map<String, Stored> found = new HashMap<>();
        for (String id : ids) {
            String root = loader.rootOf(id);
            found.put(id, roots.computeIfAbsent(root, r -> loader.stored(r, moving)));
        }
        return found;
    }

    private void collect(Collection<String> ids, Function<Set<String>, Iterable<Document>> find) {
        Set<String> missing = new HashSet<>(ids);
        while (!missing.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (Document document : find.apply(missing)) {
                documents.put(document.getString("_id"), document);
                if (document.getString("mergedInto") instanceof String target) {
                    next.add(target);
                }
            }
            next.removeAll(documents.keySet());
            next.removeAll(missing);
            missing = next;
        }
    }

    private String rootOf(String id) {
        String root = id;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Document document = documents.get(root);
            if (document == null || document.getString("mergedInto") == null) {
                return root;
            }
            root = document.getString("mergedInto");
        }
        throw new IllegalStateException("pointers lead nowhere from " + id);
    }

    /** Documents whose content is not fully handed over, by the dossier that is to hold it. */
    private Map<String, List<Document>> halfMoved() {
        Map<String, List<Document>> moving = new HashMap<>();
        for (Document document : documents.values()) {
            if (document.get("moving") instanceof Document) {
                moving.computeIfAbsent(rootOf(document.getString("_id")), _ -> new ArrayList<>())
                        .add(document);
            }
        }
        return moving;
    }

    private Stored stored(String root, Map<String, List<Document>> moving) {
        Document document = documents.get(root);
        Dossier dossier =
                document == null
                        ? Dossier.empty(root, root.substring(0, root.indexOf('-')))
                        : DossierCodec.read(document);
        long version = dossier.version();
        List<String> aliases = new ArrayList<>();
        Set<String> reserved = new HashSet<>();
        if (document != null) {
            reserved.addAll(document.getList(DossierCodec.RESERVED, String.class, List.of()));
        }
        for (Document other : moving.getOrDefault(root, List.of())) {
            Dossier moved = DossierCodec.read(other.get("moving", Document.class));
            dossier = dossier.joinedWith(moved);
            moved.events().forEach(event -> reserved.add(event.id()));
            aliases.add(other.getString("_id"));
        }
        return new Stored(
                dossier,
                version,
                document == null ? null : OutboxCodec.read(document),
                List.copyOf(aliases),
                Set.copyOf(reserved));
    }
}
