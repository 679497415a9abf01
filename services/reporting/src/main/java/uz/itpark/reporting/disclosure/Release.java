package uz.itpark.reporting.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which parts of a whole are told, when the whole always is: every part that is safe, unless one
 * that is not would follow from it and the others.
 *
 * <p>The whole is made of atoms, which are what all dimensions together tell apart. All parts that
 * some of the dimensions tell apart are looked at in an order that does not depend on what is
 * asked, so that every question finds the same parts told. A part is withheld if any other that is
 * unsafe were then a sum or a difference of what is told; and where the withheld parts of something
 * told are together unsafe, the smallest told beside them is withheld, too.
 */
public final class Release {

    static final Comparator<Part> ORDER =
            Comparator.<Part>comparingInt(part -> Integer.bitCount(part.dimensions))
                    // By magnitude and not by size, which would change from day to day.
                    .thenComparingInt(part -> Long.numberOfLeadingZeros(part.behind.size()))
                    .thenComparingInt(part -> part.dimensions)
                    .thenComparing(part -> part.key.toString());

    private final List<List<@Nullable String>> atoms;
    private final @Nullable Span told;

    private Release(List<List<@Nullable String>> atoms, List<Part> parts) {
        this.atoms = atoms;
        Set<Part> withheld = new HashSet<>();
        parts.stream()
                .filter(part -> part.dimensions != 0 && !part.behind.isSafe())
                .forEach(withheld::add);
        told = withheld.isEmpty() ? null : tell(parts, withheld);
    }

    /**
     * @param atoms what stands behind each, by its values of the dimensions; those of which there
     *     is nothing are left out
     */
    public static Release of(Map<List<@Nullable String>, Contributions> atoms) {
        List<List<@Nullable String>> keys = new ArrayList<>();
        atoms.forEach((key, behind) -> {
            if (!behind.isEmpty()) {
                keys.add(key);
            }
        });
        keys.sort(Comparator.comparing(List::toString));
        return new Release(keys, Part.all(keys, atoms));
    }

    /** Whether a part is told: the atoms of which this is true. */
    public boolean tells(Predicate<List<@Nullable String>> part) {
        if (told == null) {
            return true;
        }
        BitSet set = new BitSet();
        for (int atom = 0; atom < atoms.size(); atom++) {
            set.set(atom, part.test(atoms.get(atom)));
        }
        return told.contains(set);
    }

    /** About how many numbers it holds. */
    public int weight() {
        return told == null ? atoms.size() : atoms.size() * atoms.size();
    }

    private Span tell(List<Part> parts, Set<Part> withheld) {
        while (true) {
            Span span = new Span(atoms.size());
            span.add(parts.getFirst().atoms);
            withheld.forEach(part -> span.forbid(part.atoms));
            parts.stream()
                    .filter(part -> !withheld.contains(part))
                    .forEach(part -> span.add(part.atoms));
            Part more = alsoWithheld(parts, span);
            if (more == null) {
                span.settle();
                return span;
            }
            withheld.add(more);
        }
    }

    /** A part beside others that are withheld and together unsafe; null where there is none. */
    private static @Nullable Part alsoWithheld(List<Part> parts, Span span) {
        for (Part whole : parts) {
            if (!span.contains(whole.atoms)) {
                continue;
            }
            for (List<Part> children : whole.childrenAmong(parts)) {
                Contributions hidden = whole.behind.nothing();
                Part smallest = null;
                for (Part child : children) {
                    if (!span.contains(child.atoms)) {
                        hidden.addAll(child.behind);
                    } else if (smallest == null || child.behind.size() < smallest.behind.size()) {
                        smallest = child;
                    }
                }
                if (!hidden.isEmpty() && !hidden.isSafe() && smallest != null) {
                    return smallest;
                }
            }
        }
        return null;
    }
}
