package uz.itpark.employment.employers;

import uz.itpark.employment.jobs.Residency;

/** Who must know when a company's residency is no longer what it was. */
@FunctionalInterface
public interface ResidencyChanges {

    /** Doing the same twice must do no harm: after a kill it is told again. */
    void redate(String tin, Residency residency);
}
