package uz.itpark.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes the body of a request to this handler may have; 1 MiB where not said. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** For handlers that read the body as a stream and keep a limit of their own. */
    long NONE = Long.MAX_VALUE;

    long DEFAULT = 1 << 20;

    long value();
}
