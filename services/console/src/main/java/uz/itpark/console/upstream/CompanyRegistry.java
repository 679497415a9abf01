package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Companies and what is decided of them. */
public interface CompanyRegistry {

    @GetExchange("/v1/companies")
    @Nullable Page<Company> find(@RequestParam MultiValueMap<String, String> search);

    @GetExchange("/v1/companies/{id}")
    @Nullable Company get(@PathVariable String id);

    @GetExchange("/v1/companies/{id}/history")
    @Nullable Page<Change> history(@PathVariable String id);

    /**
     * @param dryRun the same answer, and nothing changed
     */
    @PostExchange("/v1/companies/{id}/decisions")
    @Nullable Company decide(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam boolean dryRun,
            @RequestBody Map<String, String> decision);

    /** Applications and registrations from CSV; tried only, where {@code dryRun}. */
    @PostExchange(url = "/v1/company-imports", contentType = "text/csv")
    @Nullable Import take(
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam boolean dryRun,
            @RequestBody byte[] csv);

    record Import(boolean dryRun, Counts counts, List<Row> rows) {

        public record Counts(long received, long created, long duplicate, long rejected) {}

        public record Row(
                int row,
                @Nullable String tin,
                String verdict,
                @Nullable String companyId,
                List<Problem.Fault> errors) {}
    }

    /**
     * @param residency periods of it, {@code to} not included
     */
    record Company(
            String id,
            String tin,
            String name,
            String activity,
            String region,
            @Nullable String address,
            @Nullable String director,
            @Nullable String email,
            @Nullable LocalDate foundedOn,
            String status,
            List<Residency> residency,
            List<Decision> decisions) {}

    record Residency(LocalDate from, @Nullable LocalDate to) {}
}
