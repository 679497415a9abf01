package uz.itpark.remoteservicecenter.center;

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

import uz.itpark.access.Caller;
import uz.itpark.remoteservicecenter.filled.FilledJobs;
import uz.itpark.web.ETags;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.idempotency.ChangeId;
import uz.itpark.web.idempotency.Idempotent;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

@RestController
@RequestMapping("/v1/centers")
class CenterController {

    private static final List<String> UNCHANGEABLE =
            List.of("id", "employer", "status", "filledJobs", "decisions");
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Pattern TIN = Pattern.compile("[0-9]{9}");

    private final Centers centers;
    private final FilledJobs filled;
    private final CenterMapper mapper;

    CenterController(Centers centers, FilledJobs filled, CenterMapper mapper) {
        this.centers = centers;
        this.filled = filled;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PlanSchema.class)))
    ResponseEntity<CenterBody> plan(@RequestBody JsonNode body, ChangeId changeId, Caller caller) {
        Fields fields = Fields.of(body);
        String employer =
                fields.requiredText(
                        "employer", TIN.asMatchPredicate(), "invalid-tin", "nine digits");
        Plan plan = Plan.from(fields);
        fields.check();
        caller.requireEmployer(employer);
        Center center = centers.plan(employer, plan, changeId);
        return ResponseEntity.created(URI.create("/v1/centers/" + center.id()))
                .eTag(tag(center, 0))
                .body(mapper.body(center, 0));
    }

    /** Query parameters: status, region, employer, limit, cursor. */
    @GetMapping
    @CenterQuery
    Page<CenterBody> find(@RequestParam Map<String, String> parameters, Caller caller) {
        Fields query = Fields.of(parameters);
        CenterStore.Search search = CenterStore.Search.from(query);
        query.check();
        Page<Center> page = centers.find(search.of(caller.narrowed(search.employer())));
        Map<String, Long> jobs =
                filled.on(centers.today(), page.items().stream().map(Center::id).toList());
        return page.map(center -> mapper.body(center, jobs.getOrDefault(center.id(), 0L)));
    }

    @GetMapping("/{id}")
    ResponseEntity<CenterBody> get(@PathVariable String id) {
        return tagged(centers.get(id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Plan.class)))
    ResponseEntity<CenterBody> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Fields patch = Fields.of(body);
        for (String field : UNCHANGEABLE) {
            if (patch.has(field)) {
                patch.fault(field, "not-changeable", "a center keeps it, or decisions change it");
            }
        }
        return tagged(centers.amend(id, ifMatch, patch));
    }

    @PostMapping(path = "/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Idempotent
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Ruling.class)))
    ResponseEntity<CenterBody> decide(
            @PathVariable String id, @RequestBody JsonNode body, ChangeId changeId) {
        Fields fields = Fields.of(body);
        Ruling ruling = Ruling.from(fields, centers.today());
        fields.check();
        return tagged(centers.decide(id, ruling, changeId));
    }

    record HistoryEntry(
            String who,
            Instant when,
            String what,
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after) {

        private static HistoryEntry of(Center.Change change) {
            Map<String, @Nullable String> before = new LinkedHashMap<>();
            Map<String, @Nullable String> after = new LinkedHashMap<>();
            for (Center.Difference difference : change.differences()) {
                before.put(difference.field(), difference.before());
                after.put(difference.field(), difference.after());
            }
            return new HistoryEntry(change.who(), change.when(), change.what(), before, after);
        }
    }

    /** Oldest first, all of it. */
    @GetMapping("/{id}/history")
    Page<HistoryEntry> history(@PathVariable String id) {
        List<Center.Change> changes = centers.get(id).changes();
        return new Page<>(changes.stream().map(HistoryEntry::of).toList(), null);
    }

    private ResponseEntity<CenterBody> tagged(Center center) {
        long jobs = filled.on(centers.today(), List.of(center.id())).getOrDefault(center.id(), 0L);
        return ResponseEntity.ok().eTag(tag(center, jobs)).body(mapper.body(center, jobs));
    }

    /** Jobs come and go without a change of the center. */
    private static String tag(Center center, long jobs) {
        return ETags.of(center.storedVersion(), Long.hashCode(jobs));
    }
}
