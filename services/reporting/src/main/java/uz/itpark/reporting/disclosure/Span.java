package uz.itpark.reporting.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All sums and differences of the sets that were added, each a vector over the atoms. Reckoned
 * modulo a prime, where a set is in the span if it is in that of the rational numbers, so that
 * nothing is taken for hidden which follows.
 */
final class Span {

    private static final long PRIME = Integer.MAX_VALUE;

    private final int atoms;

    /** Each is 1 at its own pivot and 0 at those of the earlier ones. */
    private final List<long[]> basis = new ArrayList<>();

    private final List<Integer> pivots = new ArrayList<>();

    /** What is left of the sets that must not follow. */
    private final List<long[]> forbidden = new ArrayList<>();

    Span(int atoms) {
        this.atoms = atoms;
    }

    /** From now on nothing is added from which the set would follow; unless it follows already. */
    void forbid(BitSet set) {
        long[] rest = rest(set);
        if (pivot(rest) >= 0) {
            forbidden.add(rest);
        }
    }

    /** Nothing more is added. */
    void settle() {
        forbidden.clear();
    }

    boolean contains(BitSet set) {
        return pivot(rest(set)) < 0;
    }

    /** Adds a set, unless a forbidden one would follow then. */
    void add(BitSet set) {
        long[] vector = rest(set);
        int pivot = pivot(vector);
        if (pivot < 0) {
            return;
        }
        scale(vector, inverse(vector[pivot]));
        List<long[]> rests = new ArrayList<>(forbidden.size());
        for (long[] each : forbidden) {
            long[] rest = each.clone();
            eliminate(rest, vector, pivot);
            if (pivot(rest) < 0) {
                return;
            }
            rests.add(rest);
        }
        forbidden.clear();
        forbidden.addAll(rests);
        basis.add(vector);
        pivots.add(pivot);
    }

    private long[] rest(BitSet set) {
        long[] vector = new long[atoms];
        set.stream().forEach(atom -> vector[atom] = 1);
        for (int i = 0; i < basis.size(); i++) {
            eliminate(vector, basis.get(i), pivots.get(i));
        }
        return vector;
    }

    private static void eliminate(long[] vector, long[] by, int pivot) {
        long times = vector[pivot];
        if (times != 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = Math.floorMod(vector[i] - times * by[i], PRIME);
            }
        }
    }

    private static void scale(long[] vector, long by) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vector[i] * by % PRIME;
        }
    }

    /** The first atom that is not 0; -1 where all are. */
    private static int pivot(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long n) {
        long inverse = 1;
        long power = n;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                inverse = inverse * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return inverse;
    }
}
