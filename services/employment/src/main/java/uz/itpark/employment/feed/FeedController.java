package uz.itpark.employment.feed;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.web.BodyLimit;
import uz.itpark.web.Problem;
import uz.itpark.web.idempotency.ChangeId;
import uz.itpark.web.idempotency.Idempotent;

import java.io.IOException;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** The feed's HTTP interface. */
@RestController
class FeedController {

    private static final String NDJSON = "application/x-ndjson";
    private static final long LARGEST = 256L << 20;

    private final Feed feed;
    private final JsonItems items;
    private final SubmissionStore submissions;
    private final JsonMapper json;

    FeedController(Feed feed, JsonItems items, SubmissionStore submissions, JsonMapper json) {
        this.feed = feed;
        this.items = items;
        this.submissions = submissions;
        this.json = json;
    }

    @Idempotent
    @BodyLimit(LARGEST)
    @PostMapping(
            path = "/v1/employment-events",
            consumes = {MediaType.APPLICATION_JSON_VALUE, NDJSON})
    ResponseEntity<Submission> submit(HttpServletRequest request, ChangeId changeId)
            throws IOException {
        DigestInputStream body = new DigestInputStream(request.getInputStream(), sha256());
        boolean lines = NDJSON.equals(mediaType(request));
        Iterator<ReadItem> read = lines ? items.ofLines(body) : items.ofJson(body);
        Submission submission = feed.submit(changeId.value(), read, () -> digest(body));
        return ResponseEntity.created(URI.create("/v1/submissions/" + submission.id()))
                .body(submission);
    }

    private static String mediaType(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        return type.getType() + "/" + type.getSubtype();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String digest(DigestInputStream body) {
        try {
            // Parsers stop at the end of what they understand.
            body.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(body.getMessageDigest().digest());
    }

    @GetMapping("/v1/submissions/{id}")
    Submission receipt(@PathVariable String id) {
        return submissions
                .find(id)
                .orElseThrow(() -> Problem.notFound("no submission has this id"));
    }

    /** Every result as a line of JSON, batch by batch. */
    @GetMapping(path = "/v1/submissions/{id}/results", produces = NDJSON)
    ResponseEntity<StreamingResponseBody> results(
            @PathVariable String id, @RequestParam @Nullable String status) {
        receipt(id);
        ItemStatus wanted = status == null ? null : wanted(status);
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(MediaType.parseMediaType(NDJSON))
                .body(out -> {
                    List<String> batch = List.of();
                    for (int number = 0; batch != null; number++) {
                        for (String result : batch) {
                            if (wanted == null || statusOf(result) == wanted) {
                                out.write(
                                        (result + "\n")
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                            }
                        }
                        batch = submissions.results(id, number).orElse(null);
                    }
                });
    }

    private ItemStatus statusOf(String result) {
        return json.readValue(result, ItemResult.class).status();
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
