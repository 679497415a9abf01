package uz.itpark.employment.workers;

import java.util.function.Consumer;

/** The identifiers that jobs already name. */
public interface GivenIds {

    /** Shows each of them at least once. */
    void each(Consumer<String> visitor);
}
