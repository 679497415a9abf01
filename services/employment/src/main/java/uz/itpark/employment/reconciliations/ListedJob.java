package uz.itpark.employment.reconciliations;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A job on the integrator's list.
 *
 * @param line where it stands in what was sent, counted from 1
 * @param employment the reference it goes by there
 * @param workerId in place of the personal number, which is forgotten once read; null for whoever
 *     never had a job at the company
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedJob(long line, String employment, @Nullable String workerId, LocalDate start) {}
