package uz.itpark.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.time.Duration;
import java.util.List;

/** Ends a request with a problem document. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument document;
    private final transient HttpHeaders headers = new HttpHeaders();

    private Problem(HttpStatusCode status, String code, String detail, List<Fault> faults) {
        super(code + ": " + detail, null, false, false);
        document =
                new ProblemDocument(
                        "/problems/" + code,
                        title(status),
                        status.value(),
                        detail,
                        code,
                        List.copyOf(faults));
    }

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** 400 {@code invalid-input}, naming every fault. */
    public static Problem invalid(List<Fault> faults) {
        String detail = faults.size() == 1 ? faults.getFirst().detail() : faults.size() + " faults";
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-input", detail, faults);
    }

    /** 400 {@code invalid-input} with a single fault. */
    public static Problem invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Fault(pointer, code, detail)));
    }

    /** 422: well formed, but at odds with what is recorded. */
    public static Problem unprocessable(String code, String pointer, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                code,
                detail,
                List.of(new Fault(pointer, code, detail)));
    }

    public static Problem badRequest(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    public static Problem notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    public static Problem conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** 413. */
    public static Problem tooLarge(long limit) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "the body may have at most " + limit + " bytes");
    }

    /** 503 with {@code Retry-After}. */
    public static Problem unavailable(String detail, Duration retryAfter) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail)
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
    }

    public Problem with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    public ProblemDocument document() {
        return document;
    }

    /** The whole answer. */
    public ResponseEntity<Object> response() {
        return ResponseEntity.status(document.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? String.valueOf(status.value()) : known.getReasonPhrase();
    }
}
