package uz.itpark.reporting.verify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What questions may be about, and one drawn by lot.
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
        int days) {

    /** More days are not looked at one by one in an answer. */
    private static final int MOST_DAYS = 60;

    public DrawnQuestion draw(String figure, Random random) {
        Map<String, String> parameters = new LinkedHashMap<>();
        periods(figure, random, parameters);
        List<String> by = new ArrayList<>(DrawnQuestion.DIMENSIONS);
        Collections.shuffle(by, random);
        by = by.subList(0, random.nextInt(4));
        if (!by.isEmpty()) {
            parameters.put("by", String.join(",", by));
        }
        filters(random, parameters);
        boolean units = figure.equals("job-creation") || figure.equals("qwi");
        if (units && random.nextInt(3) > 0) {
            parameters.put("unit", random.nextBoolean() ? "company" : "center");
        }
        return new DrawnQuestion(figure, parameters);
    }

    private void periods(String figure, Random random, Map<String, String> parameters) {
        LocalDate one = day(random);
        LocalDate other = day(random);
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        if (ChronoUnit.DAYS.between(from, to) >= days) {
            to = from.plusDays(days - 1L);
        }
        boolean stock = figure.equals("headcount") || figure.equals("jobs");
        if (stock && random.nextBoolean()) {
            parameters.put("on", one.toString());
        } else if (figure.equals("qwi")) {
            LocalDate last = from.plusMonths(random.nextBoolean() ? 0 : 3);
            // The first days and the last of a quarter's neighbours are looked at, too.
            parameters.put("from", DrawnQuestion.quarter(from));
            parameters.put("to", DrawnQuestion.quarter(last));
        } else {
            parameters.put("from", from.toString());
            parameters.put("to", to.toString());
            if (stock || random.nextBoolean()) {
                parameters.put("interval", interval(from, to, random));
            }
        }
    }

    private LocalDate day(Random random) {
        int between = (int) ChronoUnit.DAYS.between(first, last);
        return first.minusDays(20).plusDays(random.nextInt(between + 40));
    }

    private static String interval(LocalDate from, LocalDate to, Random random) {
        boolean few = ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
        List<String> intervals = List.of("year", "quarter", "month", "day");
        return intervals.get(random.nextInt(few ? 4 : 3));
    }

    private void filters(Random random, Map<String, String> parameters) {
        Map<String, List<String>> values =
                Map.of(
                        "region", regions,
                        "company", companies,
                        "center", centers,
                        "gender", List.of("M", "F"),
                        "ageGroup", List.of("youth", "adult"));
        for (String dimension : DrawnQuestion.DIMENSIONS) {
            List<String> of = values.getOrDefault(dimension, List.of());
            if (random.nextInt(5) == 0 && !of.isEmpty()) {
                Set<String> some = new TreeSet<>();
                some.add(of.get(random.nextInt(of.size())));
                some.add(of.get(random.nextInt(of.size())));
                parameters.put(dimension, String.join(",", some));
            }
        }
        if (!whole) {
            parameters.putIfAbsent("company", String.join(",", companies));
        }
    }
}
