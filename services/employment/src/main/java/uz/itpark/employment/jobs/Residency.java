package uz.itpark.employment.jobs;

import uz.itpark.contracts.Period;

import java.util.List;

/**
 * When a company was a resident, as its record's {@code version} says. Version 0: as its owner
 * answered when asked; any event is newer.
 */
public record Residency(List<Period> periods, long version) {}
