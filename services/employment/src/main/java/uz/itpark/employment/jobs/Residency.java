package uz.itpark.employment.jobs;

import uz.itpark.contracts.Period;

import java.util.List;

/** When a company was a resident, as its record's {@code version} says. */
public record Residency(List<Period> periods, long version) {

    /** Stands for the version of a record nobody here has seen. */
    public static final long UNKNOWN = -2;

    /** Stands for the version where the owner was asked; any event is as new. */
    public static final long ASKED = -1;
}
