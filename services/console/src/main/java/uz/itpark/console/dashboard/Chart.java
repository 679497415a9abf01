package uz.itpark.console.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The charts of the dashboard, in their order. */
public enum Chart {
    SERIES("series", Formats.ALL),
    MAP("map", Formats.ALL),
    CREATION("creation", Formats.ALL),
    CENTERS("centers", Formats.ALL),
    /** Many questions, so it is asked for when a reader comes to it. */
    REVISIONS("revisions", List.of("csv"));

    /** Those that reporting writes itself. */
    private static final class Formats {
        static final List<String> ALL = List.of("csv", "xlsx", "json-stat", "sdmx-csv");
    }

    private final String code;
    private final List<String> formats;

    Chart(String code, List<String> formats) {
        this.code = code;
        this.formats = formats;
    }

    static Optional<Chart> named(String code) {
        return Arrays.stream(values()).filter(chart -> chart.code.equals(code)).findFirst();
    }

    /** As addresses and messages name it. */
    public String code() {
        return code;
    }

    List<String> formats() {
        return formats;
    }
}
