package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

/** The service did not answer, or not with an answer, for as long as was to be waited. */
final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
