package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** In whose name a service is asked: that of the token of whoever is logged in, or nobody's. */
public final class Caller {

    private static final ThreadLocal<@Nullable String> TOKEN = new ThreadLocal<>();

    private Caller() {}

    /** The access token; null for what everybody may ask. */
    public static @Nullable String token() {
        return TOKEN.get();
    }

    /** From here on this thread asks in that name; null for nobody's. */
    public static void is(@Nullable String token) {
        if (token == null) {
            TOKEN.remove();
        } else {
            TOKEN.set(token);
        }
    }

    /** The same question in another thread, in the name of who asks in this one. */
    public static <T> Supplier<T> keptFor(Supplier<T> question) {
        String token = token();
        return () -> {
            is(token);
            try {
                return question.get();
            } finally {
                is(null);
            }
        };
    }
}
