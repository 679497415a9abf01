package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.oracle.QuarterOracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question drawn by lot, and its answer by brute force.
 *
 * @param figure as in the path
 * @param parameters as in the query
 */
public record DrawnQuestion(String figure, Map<String, String> parameters) {

    private static final List<String> DIMENSIONS =
            List.of("region", "company", "center", "gender", "ageGroup");

    /** More days are not looked at one by one in an answer. */
    private static final int MOST_DAYS = 60;

    /**
     * What questions may be about.
     *
     * @param whole whether there are no other companies
     * @param days the longest range
     */
    public record Scope(
            List<String> companies,
            boolean whole,
            List<String> centers,
            List<String> regions,
            LocalDate first,
            LocalDate last,
            int days) {}

    public static DrawnQuestion of(String figure, Scope scope, Random random) {
        Map<String, String> parameters = new LinkedHashMap<>();
        LocalDate one = day(scope, random);
        LocalDate other = day(scope, random);
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        if (ChronoUnit.DAYS.between(from, to) >= scope.days) {
            to = from.plusDays(scope.days - 1L);
        }
        boolean stock = figure.equals("headcount") || figure.equals("jobs");
        if (stock && random.nextBoolean()) {
            parameters.put("on", one.toString());
        } else if (figure.equals("qwi")) {
            // The first days and the last of a quarter's neighbours are looked at, too.
            parameters.put("from", quarter(from));
            parameters.put("to", quarter(from.plusMonths(random.nextBoolean() ? 0 : 3)));
        } else {
            parameters.put("from", from.toString());
            parameters.put("to", to.toString());
            if (stock || random.nextBoolean()) {
                parameters.put("interval", interval(from, to, random));
            }
        }
        List<String> by = new ArrayList<>(DIMENSIONS);
        Collections.shuffle(by, random);
        by = by.subList(0, random.nextInt(4));
        if (!by.isEmpty()) {
            parameters.put("by", String.join(",", by));
        }
        filters(scope, random, parameters);
        boolean units = figure.equals("job-creation") || figure.equals("qwi");
        if (units && random.nextInt(3) > 0) {
            parameters.put("unit", random.nextBoolean() ? "company" : "center");
        }
        return new DrawnQuestion(figure, parameters);
    }

    private static LocalDate day(Scope scope, Random random) {
        int days = (int) ChronoUnit.DAYS.between(scope.first, scope.last);
        return scope.first.minusDays(20).plusDays(random.nextInt(days + 40));
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
    }

    private static String interval(LocalDate from, LocalDate to, Random random) {
        boolean few = ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
        List<String> intervals = List.of("year", "quarter", "month", "day");
        return intervals.get(random.nextInt(few ? 4 : 3));
    }

    private static void filters(Scope scope, Random random, Map<String, String> parameters) {
        Map<String, List<String>> values =
                Map.of(
                        "region", scope.regions,
                        "company", scope.companies,
                        "center", scope.centers,
                        "gender", List.of("M", "F"),
                        "ageGroup", List.of("youth", "adult"));
        for (String dimension : DIMENSIONS) {
            List<String> of = values.getOrDefault(dimension, List.of());
            if (random.nextInt(5) == 0 && !of.isEmpty()) {
                Set<String> some = new TreeSet<>();
                some.add(of.get(random.nextInt(of.size())));
                some.add(of.get(random.nextInt(of.size())));
                parameters.put(dimension, String.join(",", some));
            }
        }
        if (!scope.whole) {
            parameters.putIfAbsent("company", String.join(",", scope.companies));
        }
    }

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
