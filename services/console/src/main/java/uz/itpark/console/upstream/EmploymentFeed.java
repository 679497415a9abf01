package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What HR systems report, and what became of it. */
public interface EmploymentFeed {

    /**
     * @param dryRun the same verdicts, and nothing changed
     */
    @PostExchange("/v1/employment-events")
    @Nullable Submission send(
            @RequestHeader("Content-Type") String type,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam boolean dryRun,
            @RequestBody byte[] events);

    /** The newest first. */
    @GetExchange("/v1/submissions")
    @Nullable Page<Receipt> submissions(@RequestParam MultiValueMap<String, String> search);

    @GetExchange("/v1/submissions/{id}")
    @Nullable Submission submission(@PathVariable String id);

    /** Verdicts as lines of JSON. */
    @GetExchange("/v1/submissions/{id}/results")
    byte @Nullable [] results(@PathVariable String id, @RequestParam String status);

    /** Rejected items in the format sent. */
    @GetExchange("/v1/submissions/{id}/rejects")
    byte @Nullable [] rejects(@PathVariable String id);

    @GetExchange("/v1/waiting-events")
    @Nullable Page<Waiting> waiting(@RequestParam MultiValueMap<String, String> search);

    @GetExchange("/v1/feed-health")
    @Nullable Health health(@RequestParam String employer);

    @PostExchange("/v1/reconciliations")
    @Nullable Reconciliation reconcile(
            @RequestHeader("Content-Type") String type,
            @RequestParam String employer,
            @RequestParam String on,
            @RequestBody byte[] list);

    /**
     * @param id null for a dry run
     * @param rejected the first hundred
     */
    record Submission(
            @Nullable String id, Instant receivedAt, Counts counts, List<Result> rejected) {}

    record Receipt(String id, Instant receivedAt, Counts counts) {}

    record Counts(long received, long accepted, long duplicate, long waiting, long rejected) {}

    record Result(long item, @Nullable String eventId, String status, List<Trouble> problems) {}

    /**
     * @param given what was sent there
     */
    record Trouble(String code, String pointer, String detail, @Nullable String given) {}

    record Waiting(
            String id,
            String type,
            String employment,
            @Nullable LocalDate effectiveOn,
            @Nullable String waitsFor,
            @Nullable String submission,
            @Nullable Instant recordedAt) {}

    /**
     * @param waiting events that wait for something
     * @param last the event recorded last; null where nothing was reported yet
     */
    record Health(long events, long waiting, @Nullable Last last) {}

    record Last(
            String id,
            String type,
            String employment,
            LocalDate effectiveOn,
            String submission,
            Instant recordedAt) {}

    record Reconciliation(
            String employer,
            LocalDate on,
            Agreement counts,
            List<Difference> differences,
            long more) {}

    record Agreement(
            long listed,
            long held,
            long agreeing,
            long onlyHere,
            long onlyThere,
            long differentStart,
            long differentWorker,
            long probableRekeys) {}

    /**
     * @param mend what to report if the list is right
     */
    record Difference(
            String kind,
            String employment,
            @Nullable Listed there,
            @Nullable Held here,
            String mend) {}

    record Listed(@Nullable LocalDate start) {}

    record Held(String employmentId, @Nullable LocalDate start, @Nullable LocalDate lastDay) {}
}
