package uz.itpark.reporting.figures;

/**
 * What happened in one group, period by period: the stock before the first, then for each period
 * the stock at its end, and for each flow what came of it in each period.
 */
final class Flows {

    private static final Flow[] FLOWS = Flow.values();

    private final long[] numbers;
    private final int at;
    private final int periods;

    private Flows(long[] numbers, int at, int periods) {
        this.numbers = numbers;
        this.at = at;
        this.periods = periods;
    }

    /** Nothing. */
    Flows(int periods) {
        this(new long[numbers(periods)], 0, periods);
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

    /** How many it takes to hold one group. */
    static int numbers(int periods) {
        return 1 + (1 + FLOWS.length) * periods;
    }

    /**
     * Adds to a group whose flows are being summed up.
     *
     * @param numbers of several groups
     * @param at the first of the group's
     * @param period index of the period, or -1 for what happened before the first
     */
    static void add(long[] numbers, int at, int periods, Flow flow, int period, long n) {
        numbers[at + 1 + period] += flow.sign * n;
        if (period >= 0) {
            numbers[at + 1 + (1 + flow.ordinal()) * periods + period] += n;
        }
    }

    /** Whether anything was added to a group. */
    static boolean isAny(long[] numbers, int at, int periods) {
        for (int i = at; i < at + numbers(periods); i++) {
            if (numbers[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Those of a group once all are added: changes of the stock become the stock. */
    static Flows of(long[] numbers, int at, int periods) {
        for (int i = at + 1; i <= at + periods; i++) {
            numbers[i] += numbers[i - 1];
        }
        return new Flows(numbers, at, periods);
    }

    long of(Flow flow, int period) {
        return numbers[at + 1 + (1 + flow.ordinal()) * periods + period];
    }

    /** The stock on the day before the period. */
    long opening(int period) {
        return numbers[at + period];
    }

    /** The stock on the last day of the period. */
    long closing(int period) {
        return numbers[at + 1 + period];
    }
}
