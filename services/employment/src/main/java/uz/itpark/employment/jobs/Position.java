package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a worker does, where and how much of a full-time job it is.
 *
 * @param occupation ISCO-08 code
 * @param region ISO 3166-2:UZ
 * @param center id of a remote service center, or null
 * @param fte full-time equivalent, above 0
 */
public record Position(String occupation, String region, @Nullable String center, BigDecimal fte) {}
