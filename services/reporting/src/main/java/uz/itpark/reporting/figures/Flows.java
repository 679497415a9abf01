package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** What happened in one group, period by period. */
final class Flows {

    private final long[] net;
    private final long[][] counts;
    private long before;
    private long @Nullable [] closings;

    Flows(int periods) {
        net = new long[periods];
        counts = new long[Flow.values().length][periods];
    }

    /** Why a job came or went. */
    enum Flow {
        HIRES(1),
        JOINED(1),
        MOVED_IN(1),
        SEPARATIONS(-1),
        LEFT(-1),
        MOVED_OUT(-1);

        final int sign;

        Flow(int sign) {
            this.sign = sign;
        }
    }

    /**
     * @param period index of the period, or -1 for what happened before the first
     */
    void add(Flow flow, int period, long n) {
        closings = null;
        if (period < 0) {
            before += flow.sign * n;
        } else {
            counts[flow.ordinal()][period] += n;
            net[period] += flow.sign * n;
        }
    }

    long of(Flow flow, int period) {
        return counts[flow.ordinal()][period];
    }

    /** The stock on the day before the period. */
    long opening(int period) {
        return period == 0 ? before : closing(period - 1);
    }

    /** The stock on the last day of the period. */
    long closing(int period) {
        long[] known = closings;
        if (known == null) {
            known = net.clone();
            known[0] += before;
            Arrays.parallelPrefix(known, Long::sum);
            closings = known;
        }
        return known[period];
    }
}
