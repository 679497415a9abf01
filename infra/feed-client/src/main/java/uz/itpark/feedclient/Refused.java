package uz.itpark.feedclient;

/** The service refused a request and would refuse it again. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String body) {
        super("the service answered " + status + ": " + body.strip());
        this.status = status;
    }

    int status() {
        return status;
    }
}
