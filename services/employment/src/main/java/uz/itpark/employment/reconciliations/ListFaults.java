package uz.itpark.employment.reconciliations;

import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.util.ArrayList;
import java.util.List;

/** Every fault of a list, by line; of more than {@link #SHOWN} the first, and their number. */
final class ListFaults {

    static final int SHOWN = 1_000;

    private final List<Fault> shown = new ArrayList<>();
    private long all;

    /**
     * @param pointer into the line, as {@code /pinfl}; empty for all of it
     */
    void add(long line, String pointer, String code, String detail) {
        all++;
        if (shown.size() < SHOWN) {
            shown.add(new Fault("/" + line + pointer, code, "line " + line + ": " + detail));
        }
    }

    /** Throws a 400 if there are any. */
    void check() {
        if (all > SHOWN) {
            shown.add(
                    new Fault(
                            "",
                            "too-many-faults",
                            "%d faults in all, the first %d are named".formatted(all, SHOWN)));
        }
        if (!shown.isEmpty()) {
            throw Problem.invalid(shown);
        }
    }
}
