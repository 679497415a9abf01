package uz.itpark.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods in which it is decided what is told of the parts. A longer period is told if each of
 * them is, and one that is not made of them is not, so that no difference of periods tells more.
 *
 * @param periods each beginning the day after the one before ends
 * @param each for each period asked for, the indexes of those it is made of
 */
record Grain(List<Period> periods, List<List<Integer>> each) {

    /** The indexes of the periods that make up a period asked for; none if it is not told. */
    List<Integer> of(int period) {
        return each.get(period);
    }

    /** The very periods asked for: of stocks, which are of a day. */
    static Grain asAsked(List<Period> asked) {
        List<List<Integer>> each = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            each.add(List.of(i));
        }
        return new Grain(asked, each);
    }

    /** Whole quarters. */
    static Grain quarters(List<Period> asked) {
        List<Period> periods = new ArrayList<>();
        List<List<Integer>> each = new ArrayList<>();
        for (Period period : asked) {
            List<Integer> those = new ArrayList<>();
            if (isWhole(period)) {
                for (Period quarter : Interval.quarter.cut(period.from(), period.to())) {
                    those.add(periods.size());
                    periods.add(quarter);
                }
            }
            each.add(those);
        }
        return new Grain(periods, each);
    }

    private static boolean isWhole(Period period) {
        LocalDate before = period.from().minusDays(1);
        return Interval.quarter.last(before).equals(before)
                && Interval.quarter.last(period.to()).equals(period.to());
    }
}
