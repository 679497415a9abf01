package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Keys made with forms, by which a service knows a form that is sent twice. */
public final class Keys {

    /** A service's word for a key whose first request has no answer yet. */
    private static final String RUNNING = "idempotency-key-running";

    private Keys() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /**
     * The key of the form as it is shown again. While the service is away, or still at work on the
     * same form, nobody knows whether it will have done what was asked, so that it is the same
     * request; after an answer another one follows.
     */
    public static String after(Outcome<?> outcome, String key) {
        boolean open = outcome.isAway() || isRunning(outcome.problem());
        return open ? key : fresh();
    }

    private static boolean isRunning(@Nullable Problem refusal) {
        return refusal != null && RUNNING.equals(refusal.code());
    }
}
