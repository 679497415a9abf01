package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem document (RFC 9457) of a service. */
public record Problem(
        int status, @Nullable String code, @Nullable String detail, @Nullable List<Fault> errors) {

    /**
     * @param pointer JSON pointer to what is wrong
     */
    public record Fault(String pointer, String code, String detail) {}

    /** Of the first fault there is, else of the whole. */
    public String firstCode() {
        if (errors != null && !errors.isEmpty()) {
            return errors.getFirst().code();
        }
        return code == null ? String.valueOf(status) : code;
    }

    /** The faults of a refusal; none where nothing was refused. */
    public static Map<String, Fault> byField(@Nullable Problem problem) {
        return problem == null ? Map.of() : problem.byField();
    }

    /** By the field they belong to, or to a part of; the last word on a field stands. */
    public Map<String, Fault> byField() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        if (errors != null) {
            errors.forEach(
                    fault -> faults.put(fault.pointer().replaceFirst("^/([^/]*).*$", "$1"), fault));
        }
        return faults;
    }
}
