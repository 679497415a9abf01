package uz.itpark.console.analysis;

import uz.itpark.console.choices.Dimension;

import java.util.Arrays;
import java.util.List;

/**
 * The figures that can be asked for, with what goes into a question about each. Reporting has the
 * last word.
 */
public enum Kind {
    HEADCOUNT("headcount", Clock.DAY, Kind.cells(), false),
    JOBS("jobs", Clock.DAY, Kind.cells(), false),
    JOB_FLOWS("job-flows", Clock.RANGE, Kind.cells(), false),
    JOB_CREATION("job-creation", Clock.RANGE, Kind.cells(), true),
    QWI("qwi", Clock.QUARTERS, Kind.cells(), true),
    COMPANIES("companies", Clock.DAY, List.of("region", "company", "activity", "status"), false),
    CENTERS("centers", Clock.DAY, List.of("region", "company", "center"), false);

    /** How a question says which time it is about. */
    enum Clock {
        DAY,
        RANGE,
        QUARTERS
    }

    private final String code;
    private final Clock clock;
    private final List<String> dimensions;
    private final boolean units;

    Kind(String code, Clock clock, List<String> dimensions, boolean units) {
        this.code = code;
        this.clock = clock;
        this.dimensions = dimensions;
        this.units = units;
    }

    private static List<String> cells() {
        return List.of("region", "company", "center", "gender", "ageGroup");
    }

    static Kind named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElse(HEADCOUNT);
    }

    List<Dimension> dimensions() {
        return Arrays.stream(Dimension.values()).filter(each -> knows(each.code())).toList();
    }

    /** As reporting names it. */
    public String code() {
        return code;
    }

    Clock clock() {
        return clock;
    }

    /** Whether it tells what is so on a day, not what happens in a time. */
    public boolean isOfDays() {
        return clock == Clock.DAY;
    }

    /** Whether its time can be cut as one likes; quarters are quarters. */
    public boolean hasIntervals() {
        return clock != Clock.QUARTERS;
    }

    public boolean knows(String dimension) {
        return dimensions.contains(dimension);
    }

    /** Whether gains and losses are those of companies or centers, which can be chosen. */
    public boolean hasUnits() {
        return units;
    }

    /** Whether companies or centers are counted, by what was decided of them. */
    boolean isRegister() {
        return this == COMPANIES || this == CENTERS;
    }
}
