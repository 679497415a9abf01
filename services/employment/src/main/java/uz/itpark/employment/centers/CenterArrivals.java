package uz.itpark.employment.centers;

/** Who must know when a center has become known. */
@FunctionalInterface
public interface CenterArrivals {

    /** Doing the same twice must do no harm: after a kill it is told again. */
    void centerKnown(String center);
}
