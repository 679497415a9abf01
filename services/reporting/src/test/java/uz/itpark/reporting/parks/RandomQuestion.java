package uz.itpark.reporting.parks;

import uz.itpark.reporting.oracle.Asked;
import uz.itpark.reporting.oracle.Oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question that may be asked of a park.
 *
 * @param figure as in the path
 * @param parameters as in the query
 */
public record RandomQuestion(String figure, Map<String, String> parameters) {

    private static final List<String> DIMENSIONS =
            List.of("region", "company", "center", "gender", "ageGroup");

    public static RandomQuestion about(RandomPark park, Random random) {
        String figure =
                List.of("headcount", "jobs", "job-flows", "job-creation").get(random.nextInt(4));
        boolean stock = figure.equals("headcount") || figure.equals("jobs");
        Map<String, String> parameters = new LinkedHashMap<>();
        LocalDate one = day(random);
        LocalDate other = day(random);
        if (stock && random.nextBoolean()) {
            parameters.put("on", one.toString());
        } else {
            parameters.put("from", (one.isBefore(other) ? one : other).toString());
            parameters.put("to", (one.isBefore(other) ? other : one).toString());
            if (stock || random.nextBoolean()) {
                parameters.put("interval", interval(one, other, random));
            }
        }
        List<String> by = new ArrayList<>(DIMENSIONS);
        Collections.shuffle(by, random);
        by = by.subList(0, random.nextInt(4));
        if (!by.isEmpty()) {
            parameters.put("by", String.join(",", by));
        }
        filters(park, random, parameters);
        if (figure.equals("job-creation") && random.nextInt(3) > 0) {
            parameters.put("unit", random.nextBoolean() ? "company" : "center");
        }
        return new RandomQuestion(figure, parameters);
    }

    private static LocalDate day(Random random) {
        int days = (int) ChronoUnit.DAYS.between(RandomPark.FIRST, RandomPark.LAST);
        return RandomPark.FIRST.minusDays(20).plusDays(random.nextInt(days + 40));
    }

    private static String interval(LocalDate one, LocalDate other, Random random) {
        boolean few = Math.abs(ChronoUnit.DAYS.between(one, other)) < 60;
        List<String> intervals = List.of("year", "quarter", "month", "day");
        return intervals.get(random.nextInt(few ? 4 : 3));
    }

    private static void filters(RandomPark park, Random random, Map<String, String> parameters) {
        Map<String, List<String>> values =
                Map.of(
                        "region", List.of("UZ-TK", "UZ-SA", "UZ-AN", "UZ-BU"),
                        "company", park.companies(),
                        "center", park.centers(),
                        "gender", List.of("M", "F"),
                        "ageGroup", List.of("youth", "adult"));
        for (String dimension : DIMENSIONS) {
            if (random.nextInt(5) == 0) {
                List<String> of = values.get(dimension);
                Set<String> some = new TreeSet<>();
                some.add(of.get(random.nextInt(of.size())));
                some.add(of.get(random.nextInt(of.size())));
                parameters.put(dimension, String.join(",", some));
            }
        }
    }

    /** Under a name, days from {@code from} to {@code to}. */
    private record Days(String name, LocalDate from, LocalDate to) {}

    private List<Days> periods() {
        if (parameters.containsKey("on")) {
            LocalDate on = LocalDate.parse(parameters.get("on"));
            return List.of(new Days(on.toString(), on, on));
        }
        LocalDate from = LocalDate.parse(parameters.get("from"));
        LocalDate to = LocalDate.parse(parameters.get("to"));
        String interval = parameters.get("interval");
        if (interval == null) {
            return List.of(new Days(from + "/" + to, from, to));
        }
        Map<String, Days> periods = new LinkedHashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            String name =
                    switch (interval) {
                        case "year" -> String.valueOf(day.getYear());
                        case "quarter" -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
                        case "month" -> YearMonth.from(day).toString();
                        default -> day.toString();
                    };
            periods.merge(name, new Days(name, day, day), (a, b) -> new Days(a.name, a.from, b.to));
        }
        return List.copyOf(periods.values());
    }

    public List<String> by() {
        String by = parameters.get("by");
        return by == null ? List.of() : List.of(by.split(","));
    }

    /** The answer by period and group, each row as its dimensions and measures. */
    public List<Map<String, Object>> answeredBy(Oracle oracle) {
        Map<String, Set<String>> filters = new HashMap<>();
        DIMENSIONS.stream()
                .filter(parameters::containsKey)
                .forEach(name -> filters.put(name, Set.of(parameters.get(name).split(","))));
        Asked asked = new Asked(by(), filters);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Days days : periods()) {
            var groups =
                    switch (figure) {
                        case "headcount" -> oracle.headcount(days.to, asked);
                        case "jobs" -> oracle.jobs(days.to, asked);
                        case "job-flows" -> oracle.jobFlows(days.from, days.to, asked);
                        default ->
                                oracle.jobCreation(
                                        days.from,
                                        days.to,
                                        parameters.getOrDefault("unit", "company"),
                                        asked);
                    };
            groups.forEach((group, measures) -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("period", days.name);
                for (int i = 0; i < group.size(); i++) {
                    row.put(by().get(i), group.get(i));
                }
                row.putAll(measures);
                row.put("status", "A");
                rows.add(row);
            });
        }
        return rows;
    }
}
