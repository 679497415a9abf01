package uz.itpark.reporting.qwi;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The measures of one group in consecutive quarters. */
public final class Indicators {

    /** Quarters that a rule looks at, those before and after among them. */
    private static final int LOOKED_AT = Measure.BEFORE + 1 + Measure.AFTER;

    private static final int PATTERNS = 1 << LOOKED_AT;

    /** Full-quarter employment of the quarter before is a matter of these. */
    private static final int STABLE_BEFORE = 0b11100;

    private static final Measure[] ALL = Measure.values();
    private static final boolean[][] COUNTS = new boolean[ALL.length][PATTERNS];

    static {
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            BitSet m = BitSet.valueOf(new long[] {pattern});
            for (Measure measure : ALL) {
                COUNTS[measure.ordinal()][pattern] = measure.counts(m, Measure.BEFORE);
            }
        }
    }

    private final int quarters;

    /** How many workers at units have a job in which of the quarters around each. */
    private final long[][] patterns;

    /** How many jobs more each unit has at the end of each quarter than at its beginning. */
    private final Map<String, long[]> growth = new HashMap<>();

    public Indicators(int quarters) {
        this.quarters = quarters;
        this.patterns = new long[quarters][PATTERNS];
    }

    /**
     * Counts the job of one worker at one unit.
     *
     * @param first of the quarters that are counted here
     * @param count how many they are
     * @param m bit {@link Measure#BEFORE} tells whether there is one in the first
     */
    void add(String unit, int first, int count, long m) {
        long[] grown = growth.computeIfAbsent(unit, _ -> new long[quarters]);
        for (int i = 0; i < count; i++) {
            int pattern = (int) (m >>> i) & (PATTERNS - 1);
            if (pattern != 0) {
                patterns[first + i][pattern]++;
                if ((pattern >> Measure.BEFORE & 1) != 0) {
                    int before = pattern >> (Measure.BEFORE - 1) & 1;
                    int after = pattern >> (Measure.BEFORE + 1) & 1;
                    grown[first + i] += after - before;
                }
            }
        }
    }

    Indicators plus(Indicators other) {
        for (int quarter = 0; quarter < quarters; quarter++) {
            add(patterns[quarter], other.patterns[quarter]);
        }
        other.growth.forEach(
                (unit, grown) -> add(growth.computeIfAbsent(unit, _ -> new long[quarters]), grown));
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    public long of(Measure measure, int quarter) {
        long sum = 0;
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            sum += COUNTS[measure.ordinal()][pattern] ? patterns[quarter][pattern] : 0;
        }
        return sum;
    }

    /** F of the quarter before. */
    public long stableBefore(int quarter) {
        long sum = 0;
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            boolean stable = (pattern & STABLE_BEFORE) == STABLE_BEFORE;
            sum += stable ? patterns[quarter][pattern] : 0;
        }
        return sum;
    }

    /** JC: what growing units grew by. */
    public long gained(int quarter) {
        return growth.values().stream().mapToLong(grown -> Math.max(0, grown[quarter])).sum();
    }

    /** JD: what shrinking units shrank by. */
    public long lost(int quarter) {
        return growth.values().stream().mapToLong(grown -> Math.max(0, -grown[quarter])).sum();
    }
}
