package uz.itpark.employment.intake;

/** How the items of a body are written. */
public enum Format {
    /** One event, or an array of events. */
    JSON("application/json"),
    /** An event a line. */
    NDJSON("application/x-ndjson"),
    /** A header, and an event a record. */
    CSV("text/csv");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
