package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

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

    List<String> companies() {
        return company == null ? List.of() : company.stream().distinct().limit(MOST).toList();
    }

    /** Of one company; the same company decided again by the same form is the same request. */
    Ruling of(String company) {
        return new Ruling(key + "-" + company, decision, effectiveOn, orderNumber, reason);
    }
}
