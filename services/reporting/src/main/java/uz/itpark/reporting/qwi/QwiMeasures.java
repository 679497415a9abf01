package uz.itpark.reporting.qwi;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Indicators by the names under which they are answered: QWI's codes, and their rates. */
final class QwiMeasures {

    private static final int DECIMALS = 6;
    private static final List<Measure> FLOWS =
            List.of(
                    Measure.HirA,
                    Measure.HirN,
                    Measure.HirR,
                    Measure.Sep,
                    Measure.HirAEnd,
                    Measure.SepBeg);
    private static final List<Measure> STABLE_FLOWS = List.of(Measure.HirAS, Measure.SepS);

    private QwiMeasures() {}

    static Map<String, @Nullable Object> of(Indicators of, int quarter) {
        long gained = of.gained(quarter);
        long lost = of.lost(quarter);
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            measures.put(measure.name(), of.of(measure, quarter));
        }
        measures.put("FrmJbGn", gained);
        measures.put("FrmJbLs", lost);
        measures.put("FrmJbC", gained - lost);
        long size = of.of(Measure.Emp, quarter) + of.of(Measure.EmpEnd, quarter);
        FLOWS.forEach(flow -> measures.put(flow.name() + "Rate", rate(of.of(flow, quarter), size)));
        measures.put("FrmJbGnRate", rate(gained, size));
        measures.put("FrmJbLsRate", rate(lost, size));
        measures.put("FrmJbCRate", rate(gained - lost, size));
        long stable = of.stableBefore(quarter) + of.of(Measure.EmpS, quarter);
        STABLE_FLOWS.forEach(
                flow -> measures.put(flow.name() + "Rate", rate(of.of(flow, quarter), stable)));
        return measures;
    }

    /** Of the mean of two sizes; half up, null where that is 0. */
    private static @Nullable BigDecimal rate(long flow, long doubled) {
        return doubled == 0
                ? null
                : BigDecimal.valueOf(2 * flow)
                        .divide(BigDecimal.valueOf(doubled), DECIMALS, RoundingMode.HALF_UP);
    }
}
