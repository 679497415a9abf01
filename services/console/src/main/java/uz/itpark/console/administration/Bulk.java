package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

import uz.itpark.console.upstream.CompanyRegistry.Company;
import uz.itpark.console.upstream.Decision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * One decision about many companies.
 *
 * @param company their ids
 */
record Bulk(
        String key,
        @Nullable List<String> company,
        @Nullable String decision,
        @Nullable String effectiveOn,
        @Nullable String orderNumber,
        @Nullable String reason) {

    /** More than a page shows are no choice somebody made. */
    static final int MOST = 500;

    /** When an application came in says nothing about when a residency may begin. */
    private static final String APPLICATION = "APPLY";

    List<String> companies() {
        return company == null ? List.of() : company.stream().distinct().limit(MOST).toList();
    }

    /** Of one company; the same company decided again by the same form is the same request. */
    Ruling of(String company) {
        return new Ruling(key + "-" + company, decision, effectiveOn, orderNumber, reason);
    }

    /** Why it would be refused as things are; null where nothing is known against it. */
    @Nullable String against(Company company) {
        if (decision == null || !Decisions.ofCompany(company.status()).contains(decision)) {
            return "decision-not-allowed";
        }
        LocalDate day = day();
        if (day == null) {
            return "invalid-date";
        }
        boolean late =
                company.decisions().stream()
                        .filter(taken -> !taken.decision().equals(APPLICATION))
                        .map(Decision::effectiveOn)
                        .anyMatch(day::isBefore);
        return late ? "before-previous-decision" : null;
    }

    private @Nullable LocalDate day() {
        try {
            return effectiveOn == null ? null : LocalDate.parse(effectiveOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
