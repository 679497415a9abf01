package uz.itpark.companyregistry.company;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A company as the interface shows it.
 *
 * @param residency the periods of residency, {@code to} not included, null while it lasts
 * @param decisions oldest first, the applications among them
 */
record CompanyBody(
        String id,
        String tin,
        String name,
        String activity,
        String region,
        @Nullable String address,
        @Nullable String director,
        @Nullable String email,
        @Nullable LocalDate foundedOn,
        CompanyStatus status,
        List<Period> residency,
        List<Decision> decisions) {

    record Decision(
            CompanyDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            @Nullable String reason,
            Instant recordedAt) {}
}
