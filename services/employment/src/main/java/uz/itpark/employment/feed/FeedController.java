package uz.itpark.employment.feed;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.access.Caller;
import uz.itpark.employment.intake.Format;
import uz.itpark.employment.intake.Intake;
import uz.itpark.employment.intake.Limits;
import uz.itpark.employment.submissions.Submission;
import uz.itpark.web.BodyLimit;
import uz.itpark.web.Problem;
import uz.itpark.web.idempotency.ChangeId;
import uz.itpark.web.idempotency.Idempotent;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The feed's HTTP interface. */
@RestController
class FeedController {

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    /**
     * Takes events: 201 with a receipt; with {@code dryRun=true} 200 with what the receipt would
     * say, and nothing left behind.
     */
    @FeedDocument
    @Idempotent
    @BodyLimit(Limits.BODY_BYTES)
    @PostMapping(
            path = "/v1/employment-events",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/x-ndjson", "text/csv"})
    ResponseEntity<Submission> submit(
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ChangeId changeId,
            Caller caller)
            throws IOException {
        Format format = format(request);
        boolean gzip = gzip(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        try (Intake intake = Intake.receive(request.getInputStream(), format, gzip)) {
            Submission submission =
                    feed.submit(intake, new Sender(changeId.value(), dryRun, caller));
            return dryRun
                    ? ResponseEntity.ok(submission)
                    : ResponseEntity.created(URI.create("/v1/submissions/" + submission.id()))
                            .body(submission);
        }
    }

    private static Format format(HttpServletRequest request) {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "the body must be UTF-8");
        }
        String name = type.getType() + "/" + type.getSubtype();
        for (Format format : Format.values()) {
            if (format.mediaType().equals(name)) {
                return format;
            }
        }
        throw new IllegalStateException("not consumed: " + name);
    }

    private static boolean gzip(@Nullable String encoding) {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                    throw Problem.of(
                                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                    "unsupported-encoding",
                                    "a body may be compressed by gzip, and by nothing else")
                            .with(HttpHeaders.ACCEPT_ENCODING, "gzip");
        };
    }
}
