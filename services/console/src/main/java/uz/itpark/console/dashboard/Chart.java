package uz.itpark.console.dashboard;

import java.util.Arrays;
import java.util.Optional;

/** The charts of the dashboard, in their order. */
public enum Chart {
    SERIES("series"),
    MAP("map"),
    CREATION("creation"),
    CENTERS("centers"),
    /** Many questions in one, so it is asked for when a reader comes to it. */
    REVISIONS("revisions");

    private final String code;

    Chart(String code) {
        this.code = code;
    }

    static Optional<Chart> named(String code) {
        return Arrays.stream(values()).filter(chart -> chart.code.equals(code)).findFirst();
    }

    /** As addresses and messages name it. */
    public String code() {
        return code;
    }
}
