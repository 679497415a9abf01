package uz.itpark.reporting.figures;

import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the parameters of a question, each fault once. */
final class Faults {

    private final Set<Fault> faults = new LinkedHashSet<>();

    /**
     * @param name of the parameter
     */
    void add(String name, String code, String detail) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        faults.add(new Fault(pointer, code, detail));
    }

    /** Throws a 400 naming every fault. */
    void check() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(List.copyOf(faults));
        }
    }
}
