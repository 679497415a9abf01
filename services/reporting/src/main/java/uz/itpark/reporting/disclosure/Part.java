package uz.itpark.reporting.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
        int every = (1 << atoms.getFirst().size()) - 1;
        List<List<Part>> bySome = new ArrayList<>(Collections.nCopies(every + 1, List.of()));
        List<Part> finest = new ArrayList<>();
        for (int atom = 0; atom < atoms.size(); atom++) {
            List<@Nullable String> key = atoms.get(atom);
            Part part = new Part(every, key, Objects.requireNonNull(behind.get(key)));
            part.atoms.set(atom);
            finest.add(part);
        }
        bySome.set(every, finest);
        List<Part> all = new ArrayList<>(finest);
        // Each of the parts that one dimension more tells apart, which are fewer than the atoms.
        for (int some = every - 1; some >= 0; some--) {
            List<Part> parts = put(bySome.get(some | Integer.lowestOneBit(~some)), some);
            bySome.set(some, parts);
            all.addAll(parts);
        }
        all.sort(Release.ORDER);
        return all;
    }

    private static List<Part> put(List<Part> finer, int dimensions) {
        Map<List<@Nullable String>, Part> parts = new HashMap<>();
        for (Part each : finer) {
            Part part =
                    parts.computeIfAbsent(
                            only(dimensions, each.key),
                            key -> new Part(dimensions, key, each.behind.nothing()));
            part.atoms.or(each.atoms);
            part.behind.addAll(each.behind);
        }
        return List.copyOf(parts.values());
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
