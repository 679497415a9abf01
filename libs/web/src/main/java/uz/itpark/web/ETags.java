package uz.itpark.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.util.Arrays;

/** Strong entity tags (RFC 9110) made of a record's version. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The tag of an answer that also tells what changes by itself, which stands after a dot: for
     * whoever wants to change the record it is the same tag whatever stands there.
     */
    public static String of(long version, int beside) {
        return "\"%d.%08x\"".formatted(version, beside);
    }

    /** Throws 428 without {@code If-Match}, 412 when it doesn't name this version. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "precondition-required",
                    "If-Match must name the ETag of what is to be changed");
        }
        String current = of(version);
        boolean matches =
                Arrays.stream(ifMatch.split(",", -1))
                        .map(tag -> tag.strip().replaceFirst("\\.[0-9a-f]{8}\"$", "\""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw Problem.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "precondition-failed",
                            "it was changed meanwhile")
                    .with("ETag", current);
        }
    }
}
