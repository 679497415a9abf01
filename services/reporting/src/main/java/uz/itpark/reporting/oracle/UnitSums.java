package uz.itpark.reporting.oracle;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Jobs won and lost, summed over the units of a group by the letter of the definitions. */
final class UnitSums {
    private long bases;
    private long ends;
    private long openings;
    private long expansions;
    private long closings;
    private long contractions;

    void add(long base, long end) {
        bases += base;
        ends += end;
        long net = end - base;
        if (net > 0 && base == 0) {
            openings += net;
        } else if (net > 0) {
            expansions += net;
        } else if (net < 0 && end == 0) {
            closings -= net;
        } else {
            contractions -= net;
        }
    }

    long creation() {
        return openings + expansions;
    }

    long destruction() {
        return closings + contractions;
    }

    Map<String, @Nullable Object> measures() {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        measures.put("creation", creation());
        measures.put("openings", openings);
        measures.put("expansions", expansions);
        measures.put("destruction", destruction());
        measures.put("closings", closings);
        measures.put("contractions", contractions);
        measures.put("net", creation() - destruction());
        measures.put("creationRate", rate(creation()));
        measures.put("destructionRate", rate(destruction()));
        measures.put("netRate", rate(creation() - destruction()));
        return measures;
    }

    private @Nullable BigDecimal rate(long level) {
        BigDecimal half = new BigDecimal(bases + ends).divide(new BigDecimal(2));
        return half.signum() == 0
                ? null
                : new BigDecimal(level).divide(half, 6, RoundingMode.HALF_UP);
    }
}
