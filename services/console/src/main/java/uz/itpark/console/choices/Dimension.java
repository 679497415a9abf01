package uz.itpark.console.choices;

import uz.itpark.console.charts.Region;
import uz.itpark.console.upstream.Reporting;

import java.util.List;

/** What counts are told apart by, and can be narrowed to. */
public enum Dimension {
    REGION("region", Region.codes()),
    GENDER("gender", List.of("F", "M")),
    AGE_GROUP("ageGroup", List.of("youth", "adult")),
    STATUS("status", Reporting.STATUSES),
    ACTIVITY("activity", List.of()),
    COMPANY("company", List.of()),
    CENTER("center", List.of());

    private final String code;
    private final List<String> known;

    Dimension(String code, List<String> known) {
        this.code = code;
        this.known = known;
    }

    /** As reporting and addresses name it. */
    public String code() {
        return code;
    }

    /** Values, few, that there are in any park; none where each has its own. */
    public List<String> known() {
        return known;
    }

    boolean isFixed() {
        return !known.isEmpty();
    }
}
