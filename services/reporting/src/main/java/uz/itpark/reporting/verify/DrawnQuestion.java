package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.oracle.QuarterOracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A question drawn by lot, and its answer by brute force.
 *
 * @param figure as in the path
 * @param parameters as in the query
 */
public record DrawnQuestion(String figure, Map<String, String> parameters) {

    static final List<String> DIMENSIONS =
            List.of("region", "company", "center", "gender", "ageGroup");

    /** Under a name, days from {@code from} to {@code to}. */
    private record Days(String name, LocalDate from, LocalDate to) {}

    private List<Days> periods() {
        if (parameters.containsKey("on")) {
            LocalDate on = LocalDate.parse(given("on"));
            return List.of(new Days(on.toString(), on, on));
        }
        boolean quarters = figure.equals("qwi");
        LocalDate from = quarters ? firstDay(given("from")) : LocalDate.parse(given("from"));
        LocalDate to =
                quarters
                        ? firstDay(given("to")).plusMonths(3).minusDays(1)
                        : LocalDate.parse(given("to"));
        String interval = quarters ? "quarter" : parameters.get("interval");
        if (interval == null) {
            return List.of(new Days(from + "/" + to, from, to));
        }
        Map<String, Days> periods = new LinkedHashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            String name =
                    switch (interval) {
                        case "year" -> String.valueOf(day.getYear());
                        case "quarter" -> quarter(day);
                        case "month" -> YearMonth.from(day).toString();
                        default -> day.toString();
                    };
            periods.merge(name, new Days(name, day, day), (a, b) -> new Days(a.name, a.from, b.to));
        }
        return List.copyOf(periods.values());
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    private String given(String name) {
        return Objects.requireNonNull(parameters.get(name));
    }

    private static LocalDate firstDay(String quarter) {
        int of = quarter.charAt(quarter.length() - 1) - '0';
        return LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 3 * of - 2, 1);
    }

    public List<String> by() {
        String by = parameters.get("by");
        return by == null ? List.of() : List.of(by.split(","));
    }

    /**
     * The answer by period and group, each row as its dimensions and measures.
     *
     * @param today of the vintage, which tells what is provisional
     */
    public List<Map<String, @Nullable Object>> answeredBy(Oracle oracle, LocalDate today) {
        Map<String, Set<String>> filters = new HashMap<>();
        DIMENSIONS.stream()
                .filter(parameters::containsKey)
                .forEach(name -> filters.put(name, Set.of(given(name).split(","))));
        Asked asked = new Asked(by(), filters);
        String unit = parameters.getOrDefault("unit", "company");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Days days : periods()) {
            var groups =
                    switch (figure) {
                        case "headcount" -> oracle.headcount(days.to, asked);
                        case "jobs" -> oracle.jobs(days.to, asked);
                        case "job-flows" -> oracle.jobFlows(days.from, days.to, asked);
                        case "qwi" -> new QuarterOracle(oracle).qwi(days.from, unit, asked);
                        default -> oracle.jobCreation(days.from, days.to, unit, asked);
                    };
            boolean provisional =
                    figure.equals("qwi") && !days.from.plusMonths(6).minusDays(1).isBefore(today);
            groups.forEach((group, measures) -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("period", days.name);
                for (int i = 0; i < group.size(); i++) {
                    row.put(by().get(i), group.get(i));
                }
                row.putAll(measures);
                row.put("status", provisional ? "P" : "A");
                rows.add(row);
            });
        }
        return rows;
    }
}
