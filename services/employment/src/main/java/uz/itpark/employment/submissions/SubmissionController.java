package uz.itpark.employment.submissions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import uz.itpark.access.Caller;
import uz.itpark.employment.intake.RawItem;
import uz.itpark.web.Fields;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;
import uz.itpark.web.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Submissions for those who sent them. */
@RestController
class SubmissionController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int AT_ONCE = 500;

    private final SubmissionStore submissions;
    private final RejectStore rejects;
    private final Progress progress;

    SubmissionController(SubmissionStore submissions, RejectStore rejects, Progress progress) {
        this.submissions = submissions;
        this.rejects = rejects;
        this.progress = progress;
    }

    /** A receipt without its rejects. */
    record Receipt(String id, Instant receivedAt, Submission.Counts counts) {}

    /**
     * The newest first; with {@code employer} of those who spoke for that company. Those who speak
     * for companies see what was sent by somebody who spoke for no other, so that a page may show
     * fewer than {@code limit}.
     */
    @SubmissionsQuery
    @GetMapping("/v1/submissions")
    Page<Receipt> newest(@RequestParam Map<String, String> parameters, Caller caller) {
        Fields query = Fields.of(parameters);
        String employer =
                query.text(
                        "employer",
                        tin -> tin.matches("[0-9]{9}"),
                        "malformed",
                        "a TIN of nine digits");
        Paging paging = Paging.from(query);
        query.check();
        List<SubmissionStore.Kept> found =
                submissions.newest(caller.narrowed(employer), paging.cursor(), paging.limit() + 1);
        Page<SubmissionStore.Kept> page = Page.of(found, paging, kept -> id(kept.submission()));
        return new Page<>(
                page.items().stream()
                        .filter(kept -> kept.employers().stream().allMatch(caller::speaksFor))
                        .map(SubmissionStore.Kept::submission)
                        .map(one -> new Receipt(id(one), one.receivedAt(), one.counts()))
                        .toList(),
                page.next());
    }

    private static String id(Submission kept) {
        return Objects.requireNonNull(kept.id());
    }

    @GetMapping("/v1/submissions/{id}")
    Submission receipt(@PathVariable String id) {
        return find(id).submission();
    }

    private SubmissionStore.Kept find(String id) {
        return submissions
                .find(id)
                .orElseThrow(() -> Problem.notFound("no submission has this id"));
    }

    /**
     * A line of JSON per item, in the order of the items; {@code status} picks by the verdict that
     * was given. Where that was WAITING, {@code now} tells what has become of the event since.
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ItemResult.class)))
    @GetMapping(path = "/v1/submissions/{id}/results", produces = NDJSON)
    ResponseEntity<StreamingResponseBody> results(
            @PathVariable String id, @RequestParam @Nullable String status) {
        SubmissionStore.Kept kept = find(id);
        ItemStatus wanted = status == null ? null : wanted(status);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(NDJSON))
                .body(out -> {
                    Iterator<SubmissionStore.Line> all = submissions.results(id, kept.results());
                    List<SubmissionStore.Line> lines = new ArrayList<>(AT_ONCE);
                    while (all.hasNext()) {
                        SubmissionStore.Line line = all.next();
                        if (wanted == null || line.status() == wanted) {
                            lines.add(line);
                        }
                        if (lines.size() == AT_ONCE || !all.hasNext()) {
                            for (String text : progress.of(lines)) {
                                out.write((text + "\n").getBytes(UTF_8));
                            }
                            lines.clear();
                        }
                    }
                });
    }

    /** The rejected items in the format sent, ready to be mended and sent again. */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = NDJSON),
                @Content(mediaType = "text/csv")
            })
    @GetMapping("/v1/submissions/{id}/rejects")
    ResponseEntity<StreamingResponseBody> rejects(@PathVariable String id) {
        SubmissionStore.Kept kept = find(id);
        boolean any = kept.submission().counts().rejected() > 0;
        if (any && !rejects.keeps()) {
            throw Problem.notFound("rejected items are not kept here");
        }
        Iterator<RawItem> items = rejects.of(id, kept.rejects());
        if (any && !items.hasNext()) {
            throw Problem.of(HttpStatus.GONE, "rejects-expired", "they were kept for a while only");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.format().mediaType()))
                .body(out -> new RejectWriter(kept.format(), kept.header()).write(items, out));
    }

    private static ItemStatus wanted(String status) {
        try {
            return ItemStatus.valueOf(status);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "/status",
                    "unknown-value",
                    "status must be ACCEPTED, DUPLICATE, WAITING or REJECTED");
        }
    }
}
