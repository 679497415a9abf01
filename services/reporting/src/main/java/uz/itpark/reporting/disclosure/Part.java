package uz.itpark.reporting.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The atoms that share their values of some of the dimensions. */
final class Part {

    /** A bit for each dimension whose value they share. */
    final int dimensions;

    /** Those values; null for the other dimensions. */
    final List<@Nullable String> key;

    final BitSet atoms = new BitSet();
    final Contributions behind;

    private Part(int dimensions, List<@Nullable String> key, Contributions behind) {
        this.dimensions = dimensions;
        this.key = key;
        this.behind = behind;
    }

    /** All parts in the order in which they are looked at, the whole first. */
    static List<Part> all(
            List<List<@Nullable String>> atoms, Map<List<@Nullable String>, Contributions> behind) {
        if (atoms.isEmpty()) {
            return List.of();
        }
        int dimensions = atoms.getFirst().size();
        List<Part> all = new ArrayList<>();
        for (int some = 0; some < 1 << dimensions; some++) {
            Map<List<@Nullable String>, Part> parts = new HashMap<>();
            for (int atom = 0; atom < atoms.size(); atom++) {
                Contributions of = Objects.requireNonNull(behind.get(atoms.get(atom)));
                int shared = some;
                Part part =
                        parts.computeIfAbsent(
                                only(some, atoms.get(atom)),
                                key -> new Part(shared, key, of.nothing()));
                part.atoms.set(atom);
                part.behind.addAll(of);
            }
            all.addAll(parts.values());
        }
        all.sort(Release.ORDER);
        return all;
    }

    private static List<@Nullable String> only(int dimensions, List<@Nullable String> values) {
        List<@Nullable String> key = new ArrayList<>(values);
        for (int i = 0; i < key.size(); i++) {
            if ((dimensions & 1 << i) == 0) {
                key.set(i, null);
            }
        }
        return key;
    }

    /** What one dimension more tells apart in this part, for each dimension. */
    List<List<Part>> childrenAmong(List<Part> parts) {
        Map<Integer, List<Part>> children = new HashMap<>();
        for (Part part : parts) {
            int more = part.dimensions & ~dimensions;
            if (Integer.bitCount(more) == 1
                    && (part.dimensions & dimensions) == dimensions
                    && atoms.intersects(part.atoms)) {
                children.computeIfAbsent(more, _ -> new ArrayList<>()).add(part);
            }
        }
        return List.copyOf(children.values());
    }
}
