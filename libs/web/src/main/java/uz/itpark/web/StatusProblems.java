package uz.itpark.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.util.Locale;

/** Problems that say no more than their status. */
final class StatusProblems {

    private StatusProblems() {}

    static Problem of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return Problem.of(status, "error-" + status.value(), "the request failed");
        }
        String code = known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(known, code, detail(known));
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address does not know this method";
            case NOT_ACCEPTABLE -> "none of the accepted media types can be given";
            case UNSUPPORTED_MEDIA_TYPE -> "this media type cannot be read here";
            default -> "the request failed: " + status.getReasonPhrase();
        };
    }
}
