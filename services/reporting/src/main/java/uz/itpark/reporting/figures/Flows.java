package uz.itpark.reporting.figures;

import java.util.Arrays;

/** What happened in one group, period by period. */
final class Flows {

    private final long[] net;
    private final long[][] counts;
    private long before;

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
        return before + Arrays.stream(net, 0, period).sum();
    }

    /** The stock on the last day of the period. */
    long closing(int period) {
        return before + Arrays.stream(net, 0, period + 1).sum();
    }
}
