package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** What became of a question to a service. */
public sealed interface Outcome<T> {

    /** The service's answer. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** The service did not want what was asked: the caller's to mend. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /** The service is down, slow or at fault itself. */
    record Away<T>(Upstream service) implements Outcome<T> {}

    /** Null where there is none. */
    default @Nullable T value() {
        return this instanceof Answered<T>(T answer) ? answer : null;
    }

    /** The refusal; null where there is none. */
    default @Nullable Problem problem() {
        return this instanceof Refused<T>(Problem problem) ? problem : null;
    }

    default boolean isAway() {
        return this instanceof Away<T>;
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return then(answer -> new Answered<>(change.apply(answer)));
    }

    /** Another question's outcome, once this one is answered. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Answered<T>(T answer) -> next.apply(answer);
            case Refused<T>(Problem problem) -> new Refused<>(problem);
            case Away<T>(Upstream service) -> new Away<>(service);
        };
    }
}
