package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.web.Fields;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A decision to be taken.
 *
 * @param effectiveOn from 2000 to a year ahead
 */
public record Ruling(
        CompanyDecision decision,
        LocalDate effectiveOn,
        @Nullable String orderNumber,
        @Nullable String reason) {

    /** The decisions that are the park's to take. */
    private static final List<CompanyDecision> DECISIONS =
            Arrays.stream(CompanyDecision.values())
                    .filter(decision -> decision != CompanyDecision.APPLY)
                    .toList();

    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Reads it, noting faults. */
    static Ruling from(Fields fields, LocalDate today) {
        return new Ruling(
                fields.requiredOneOf("decision", DECISIONS),
                fields.requiredDate("effectiveOn", EARLIEST, today.plusYears(1)),
                fields.text("orderNumber", 100),
                fields.text("reason", 2_000));
    }

    public static Ruling registration(LocalDate effectiveOn) {
        return new Ruling(CompanyDecision.REGISTER, effectiveOn, null, null);
    }
}
