package uz.itpark.messaging;

/** A record that is no event of its topic, whoever reads it. */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
