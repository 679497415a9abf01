package uz.itpark.reporting.qwi;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The measures of one group in consecutive quarters. */
public final class Indicators {

    private final int quarters;
    private final long[][] counts;

    /** Full-quarter employment of the quarter before each. */
    private final long[] stableBefore;

    /** How many jobs more each unit has at the end of each quarter than at its beginning. */
    private final Map<String, long[]> growth = new HashMap<>();

    public Indicators(int quarters) {
        this.quarters = quarters;
        counts = new long[Measure.values().length][quarters];
        stableBefore = new long[quarters];
    }

    /**
     * Counts the job of one worker at one unit.
     *
     * @param m the quarters in which there is one; {@link Measure#BEFORE} stands for the first
     */
    void add(String unit, BitSet m) {
        long[] grown = growth.computeIfAbsent(unit, _ -> new long[quarters]);
        for (int quarter = 0; quarter < quarters; quarter++) {
            int t = quarter + Measure.BEFORE;
            if (m.get(t)) {
                for (Measure measure : ALL) {
                    if (measure.counts(m, t)) {
                        counts[measure.ordinal()][quarter]++;
                    }
                }
                grown[quarter] += (m.get(t + 1) ? 1 : 0) - (m.get(t - 1) ? 1 : 0);
            }
            if (Measure.EmpS.counts(m, t - 1)) {
                stableBefore[quarter]++;
            }
        }
    }

    private static final Measure[] ALL = Measure.values();

    Indicators plus(Indicators other) {
        for (int i = 0; i < counts.length; i++) {
            add(counts[i], other.counts[i]);
        }
        add(stableBefore, other.stableBefore);
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
        return counts[measure.ordinal()][quarter];
    }

    /** F of the quarter before. */
    public long stableBefore(int quarter) {
        return stableBefore[quarter];
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
