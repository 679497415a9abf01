package uz.itpark.console.dashboard;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A figure whose revisions can be looked at. */
public enum Revised {
    HEADCOUNT("headcount", Over.DAY, Filters.CELLS, "value"),
    JOBS("jobs", Over.DAY, Filters.CELLS, "value"),
    JOB_FLOWS("job-flows", Over.INTERVAL, Filters.CELLS, "hires", "separations"),
    JOB_CREATION("job-creation", Over.INTERVAL, Filters.CELLS, "creation", "destruction"),
    QWI("qwi", Over.QUARTER, Filters.CELLS, "EmpTotal", "HirA", "Sep"),
    COMPANIES("companies", Over.DAY, List.of("region"), "value"),
    CENTERS(
            "centers",
            Over.DAY,
            List.of("region", "company"),
            "plannedJobs",
            "seats",
            "filledJobs",
            "createdJobs");

    /** The time a number is about. */
    private enum Over {
        /** The end of the day. */
        DAY,
        /** From the beginning of the view's interval that holds the day, to it. */
        INTERVAL,
        /** The quarter that holds the day. */
        QUARTER
    }

    private static final class Filters {
        static final List<String> CELLS =
                List.of("region", "gender", "ageGroup", "company", "center");
    }

    private static final int MONTHS = 3;

    private final String code;
    private final Over over;
    private final List<String> filters;
    private final List<String> measures;

    Revised(String code, Over over, List<String> filters, String... measures) {
        this.code = code;
        this.over = over;
        this.filters = filters;
        this.measures = List.of(measures);
    }

    static Optional<Revised> named(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** For a page to choose from. */
    public List<Revised> all() {
        return List.of(values());
    }

    /** As reporting names it. */
    public String code() {
        return code;
    }

    /** Those that are drawn, a line each. */
    List<String> measures() {
        return measures;
    }

    /** The question about a day, with those filters of the view that the figure has. */
    MultiValueMap<String, String> question(View view, LocalDate day) {
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>();
        view.cells()
                .forEach((name, values) -> {
                    if (filters.contains(name)) {
                        question.put(name, values);
                    }
                });
        switch (over) {
            case DAY -> question.set("on", day.toString());
            case INTERVAL -> {
                question.set("from", begin(view.interval(), day).toString());
                question.set("to", day.toString());
            }
            case QUARTER -> {
                String quarter = day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS + 1);
                question.set("from", quarter);
                question.set("to", quarter);
            }
        }
        return question;
    }

    private static LocalDate begin(String interval, LocalDate day) {
        return switch (interval) {
            case "day" -> day;
            case "month" -> day.withDayOfMonth(1);
            case "quarter" -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
            default -> day.withDayOfYear(1);
        };
    }
}
