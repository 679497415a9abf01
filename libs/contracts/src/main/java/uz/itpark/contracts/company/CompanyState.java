package uz.itpark.contracts.company;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A company as the register shows it to everybody; no personal data.
 *
 * @param id the register's own identifier, never reused
 * @param tin tax identification number, nine digits; one record per TIN
 * @param activity OKED code such as {@code 62.01.0}
 * @param region ISO 3166-2:UZ
 * @param residency the periods in which the company is a resident, ascending, none empty
 * @param decisions every decision taken, oldest first, the applications among them
 * @param profiles what name, region and activity were recorded to be, oldest first; the last one
 *     holds
 * @param version of the company's record
 */
public record CompanyState(
        String id,
        String tin,
        String name,
        String activity,
        String region,
        CompanyStatus status,
        List<Period> residency,
        List<Decision> decisions,
        List<Profile> profiles,
        long version) {

    /**
     * @param effectiveOn the day it takes effect; for an application the day it was made
     * @param recordedAt when the register recorded it
     */
    public record Decision(
            CompanyDecision decision,
            LocalDate effectiveOn,
            @Nullable String orderNumber,
            Instant recordedAt) {}

    public record Profile(String name, String activity, String region, Instant recordedAt) {}
}
