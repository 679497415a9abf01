package uz.itpark.reporting.roster;

import uz.itpark.contracts.employment.EmploymentState;

import java.util.function.Supplier;

/**
 * The newest state of an employment.
 *
 * @param job the state without its evidence
 * @param whole the state with it
 */
public record Held(EmploymentState job, Supplier<EmploymentState> whole) {}
