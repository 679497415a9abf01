package uz.itpark.reporting.cells;

/** What a document of cells counts. */
public enum Figure {
    JOBS("jobs"),
    HEADCOUNT("headcount");

    private final String code;

    Figure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
