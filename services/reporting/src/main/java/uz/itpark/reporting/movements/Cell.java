package uz.itpark.reporting.movements;

import org.jspecify.annotations.Nullable;

/**
 * Where a job is counted.
 *
 * @param company TIN
 * @param center id, or null for none
 * @param region ISO 3166-2:UZ
 * @param gender {@code M} or {@code F}
 * @param ageGroup {@code youth} or {@code adult}
 */
public record Cell(
        String company, @Nullable String center, String region, String gender, String ageGroup) {}
