package uz.itpark.employment.reconciliations;

import java.time.LocalDate;

/**
 * A job on the integrator's list.
 *
 * @param line where it stands in what was sent, counted from 1
 * @param employment the reference it goes by there
 * @param workerId in place of the personal number, which is forgotten once read
 */
record ListedJob(long line, String employment, String workerId, LocalDate start) {}
