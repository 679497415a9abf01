package uz.itpark.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This handler honours {@code Idempotency-Key}; its body is held in a {@link uz.itpark.web.Spool}
 * until it is answered, so it needs a {@link uz.itpark.web.BodyLimit}.
 *
 * <p>The handler takes a {@link ChangeId} argument and writes it with its effect. Called with an id
 * that is already recorded, it changes nothing and answers what it would have answered: that is how
 * a retry after a crash finds the effect.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Idempotent {

    /**
     * A query parameter that, given as {@code true}, makes a request without effect: there is
     * nothing to replay, and its key is left alone.
     */
    String unless() default "dryRun";
}
