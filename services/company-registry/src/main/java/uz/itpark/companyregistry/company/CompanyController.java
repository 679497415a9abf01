package uz.itpark.companyregistry.company;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.idempotency.ChangeId;
import uz.itpark.web.idempotency.Idempotent;

import java.net.URI;
import java.util.List;
import java.util.Map;

@RestController
@RequestMapping("/v1/companies")
class CompanyController {

    private static final List<String> UNCHANGEABLE =
            List.of("id", "tin", "status", "residency", "decisions");

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Companies companies;
    private final CompanyMapper mapper;

    CompanyController(Companies companies, CompanyMapper mapper) {
        this.companies = companies;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ApplicationSchema.class)))
    ResponseEntity<CompanyBody> apply(@RequestBody JsonNode body, ChangeId changeId) {
        Fields fields = Fields.of(body);
        Application application = Application.from(fields, companies.today());
        fields.check();
        Company company = companies.apply(application, null, changeId);
        return ResponseEntity.created(URI.create("/v1/companies/" + company.id()))
                .eTag(ETags.of(company.storedVersion()))
                .body(mapper.body(company));
    }

    /** Query parameters: status, region, activity, q, limit, cursor. */
    @GetMapping
    @CompanyQuery
    Page<CompanyBody> find(@RequestParam Map<String, String> parameters) {
        Fields query = Fields.of(parameters);
        CompanySearch search = CompanySearch.from(query);
        query.check();
        return companies.find(search).map(mapper::body);
    }

    @GetMapping("/{id}")
    ResponseEntity<CompanyBody> get(@PathVariable String id) {
        return tagged(companies.get(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Details.class)))
    ResponseEntity<CompanyBody> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Fields patch = Fields.of(body);
        for (String field : UNCHANGEABLE) {
            if (patch.has(field)) {
                patch.fault(field, "not-changeable", "a company keeps it, or decisions change it");
            }
        }
        return tagged(companies.amend(id, ifMatch, patch));
    }

    /**
     * @param dryRun answers the same, and changes nothing
     */
    @PostMapping(path = "/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Idempotent
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Ruling.class)))
    ResponseEntity<CompanyBody> decide(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ChangeId changeId) {
        Fields fields = Fields.of(body);
        Ruling ruling = Ruling.from(fields, companies.today());
        fields.check();
        return tagged(
                dryRun
                        ? companies.tried(id, ruling, changeId)
                        : companies.decide(id, ruling, changeId));
    }

    /** Oldest first, all of it. */
    @GetMapping("/{id}/history")
    Page<HistoryEntry> history(@PathVariable String id) {
        return new Page<>(
                companies.get(id).changes().stream().map(HistoryEntry::of).toList(), null);
    }

    private ResponseEntity<CompanyBody> tagged(Company company) {
        return ResponseEntity.ok()
                .eTag(ETags.of(company.storedVersion()))
                .body(mapper.body(company));
    }
}
