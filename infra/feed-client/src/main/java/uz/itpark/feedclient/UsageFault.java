package uz.itpark.feedclient;

/** The command cannot be carried out as it was given; exit code {@link Exit#USAGE}. */
final class UsageFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }
}
