package uz.itpark.remoteservicecenter.center;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.web.Fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A decision to be taken.
 *
 * @param effectiveOn from 2000 to a year ahead
 */
record Ruling(
        CenterDecision decision,
        LocalDate effectiveOn,
        @Nullable String orderNumber,
        @Nullable String reason) {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final List<CenterDecision> DECISIONS =
            Arrays.stream(CenterDecision.values())
                    .filter(decision -> decision != CenterDecision.PLAN)
                    .toList();

    /** Reads it, noting faults. */
    static Ruling from(Fields fields, LocalDate today) {
        return new Ruling(
                fields.requiredOneOf("decision", DECISIONS),
                fields.requiredDate("effectiveOn", EARLIEST, today.plusYears(1)),
                fields.text("orderNumber", 100),
                fields.text("reason", 2_000));
    }
}
