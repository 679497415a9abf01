package uz.itpark.employment.jobs;

import java.time.LocalDate;
import java.util.List;

/**
 * An event with its corrections.
 *
 * @param versions from the original to the last, never empty
 */
record Fact(List<HeldEvent> versions) {

    HeldEvent original() {
        return versions.getFirst();
    }

    /** The version that holds: the last one that waits for no center, if there is any. */
    HeldEvent newest() {
        for (HeldEvent version : versions.reversed()) {
            if (version.awaitedCenter() == null) {
                return version;
            }
        }
        return versions.getLast();
    }

    Report report() {
        return newest().report();
    }

    LocalDate effectiveOn() {
        return newest().effectiveOn();
    }

    String id() {
        return original().id();
    }
}
