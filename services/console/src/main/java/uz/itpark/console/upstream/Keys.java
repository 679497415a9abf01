package uz.itpark.console.upstream;

import java.util.UUID;

/** Keys made with forms, by which a service knows a form that is sent twice. */
public final class Keys {

    private Keys() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /**
     * The key of the form as it is shown again. While the service is away nobody knows whether it
     * did what was asked, so that it is the same request; after an answer another one follows.
     */
    public static String after(Outcome<?> outcome, String key) {
        return outcome.isAway() ? key : fresh();
    }
}
