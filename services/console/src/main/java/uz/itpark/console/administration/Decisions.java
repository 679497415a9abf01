package uz.itpark.console.administration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Which decisions a status allows; the services have the last word. */
final class Decisions {

    private static final Map<String, List<String>> OF_COMPANIES =
            Map.of(
                    "APPLIED", List.of("REGISTER", "REJECT", "WITHDRAW"),
                    "REGISTERED", List.of("SUSPEND", "REVOKE"),
                    "SUSPENDED", List.of("RESUME", "REVOKE"),
                    "REVOKED", List.of("REINSTATE"));
    private static final Map<String, List<String>> OF_CENTERS =
            Map.of(
                    "PLANNED", List.of("OPEN", "CANCEL"),
                    "OPERATING", List.of("SUSPEND", "CLOSE"),
                    "SUSPENDED", List.of("RESUME", "CLOSE"),
                    "CLOSED", List.of("REOPEN"));

    private Decisions() {}

    static List<String> ofCompany(String status) {
        return OF_COMPANIES.getOrDefault(status, List.of());
    }

    /** Those that companies of a status allow, or of any where none is asked for. */
    static List<String> ofCompanies(@Nullable String status) {
        return status == null
                ? OF_COMPANIES.values().stream().flatMap(List::stream).distinct().sorted().toList()
                : ofCompany(status);
    }

    static List<String> ofCenter(String status) {
        return OF_CENTERS.getOrDefault(status, List.of());
    }
}
