package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads questions from parameters. */
public final class Questions {

    /** Of days more than 27 years. */
    private static final int MOST_PERIODS = 10_000;

    private Questions() {}

    /** About stocks: on a day, or at the ends of intervals. */
    public static Question stocks(Parameters parameters) {
        return about(parameters, onDayOrAtEnds(parameters));
    }

    /** About flows: over a range, whole or cut. */
    public static Question flows(Parameters parameters) {
        return about(parameters, range(parameters));
    }

    /** About workers at units, quarter by quarter. */
    public static Question quarters(Parameters parameters) {
        LocalDate from = quarter(parameters, "from");
        LocalDate to = quarter(parameters, "to");
        if (from == null || to == null) {
            return about(parameters, List.of());
        }
        if (from.isAfter(to)) {
            parameters.fault("to", "range-reversed", "to must not lie before from");
        }
        return about(parameters, Interval.quarter.cut(from, to.plusMonths(2)));
    }

    /**
     * About one observation: one period, and of each dimension of a breakdown one value.
     *
     * @param question as it was read from the parameters
     */
    public static Question one(Parameters parameters, Question question) {
        requireOne(parameters, question.periods(), question.names());
        return question.brokenDownBy(List.of());
    }

    /** The same about a register. */
    public static RegisterQuestion one(Parameters parameters, RegisterQuestion question) {
        requireOne(parameters, question.periods(), question.by());
        return new RegisterQuestion(
                question.periods(),
                question.stock(),
                List.of(),
                question.filters(),
                question.asKnownAt());
    }

    private static void requireOne(
            Parameters parameters, List<Period> periods, List<String> breakdown) {
        if (periods.size() > 1) {
            parameters.fault(
                    parameters.has("interval") ? "interval" : "to",
                    "one-observation",
                    "a trail leads from one observation: name one period");
        }
        for (String dimension : breakdown) {
            if (parameters.all(dimension).size() != 1) {
                parameters.fault(
                        dimension,
                        "one-observation",
                        "a trail leads from one observation: name its " + dimension);
            }
        }
    }

    /** The first day of the first month; null where absent or faulty. */
    private static @Nullable LocalDate quarter(Parameters parameters, String name) {
        if (!parameters.has(name)) {
            parameters.fault(
                    name, "missing-parameter", name + " is required: a quarter as 2022-Q1");
        }
        String text = parameters.all(name).stream().findFirst().orElse(null);
        if (text == null) {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, 4));
        return LocalDate.of(year, 3 * (text.charAt(text.length() - 1) - '0') - 2, 1);
    }

    /** About these periods: breakdown, filters and vintage. */
    public static Question about(Parameters parameters, List<Period> periods) {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (parameters.has(dimension.name())) {
                filters.put(dimension, parameters.all(dimension.name()));
            }
        }
        List<Dimension> by =
                parameters.all("by").stream()
                        .flatMap(name -> Dimension.named(name).stream())
                        .toList();
        return new Question(periods, by, filters, parameters.asKnownAt());
    }

    /**
     * About a register: on a day, or over a range, whole or cut.
     *
     * @param dimensions what it can be broken down by and filtered by
     */
    public static RegisterQuestion register(Parameters parameters, List<String> dimensions) {
        boolean onDay = parameters.has("on") || !parameters.has("from");
        List<Period> periods = onDay ? onDayOrAtEnds(parameters) : range(parameters);
        Map<String, Set<String>> filters = new HashMap<>();
        dimensions.stream()
                .filter(parameters::has)
                .forEach(name -> filters.put(name, parameters.all(name)));
        return new RegisterQuestion(
                periods, onDay, List.copyOf(parameters.all("by")), filters, parameters.asKnownAt());
    }

    /** The unit of job flows. */
    public static Dimension unit(Parameters parameters) {
        return "center".equals(parameters.one("unit")) ? Dimension.center : Dimension.company;
    }

    private static List<Period> onDayOrAtEnds(Parameters parameters) {
        boolean ranged =
                parameters.has("from") || parameters.has("to") || parameters.has("interval");
        if (parameters.has("on")) {
            LocalDate on = parameters.date("on");
            if (ranged) {
                parameters.fault(
                        "on", "conflicting-parameters", "either on, or from, to and interval");
                range(parameters);
            }
            return on == null ? List.of() : List.of(new Period(on.toString(), on, on));
        }
        if (!ranged) {
            parameters.fault("on", "missing-parameter", "on is required, or from, to and interval");
            return List.of();
        }
        if (!parameters.has("interval")) {
            parameters.fault(
                    "interval",
                    "missing-parameter",
                    "interval is required: one of day, month, quarter, year");
        }
        return range(parameters);
    }

    private static List<Period> range(Parameters parameters) {
        LocalDate from = parameters.requiredDate("from");
        LocalDate to = parameters.requiredDate("to");
        if (from == null || to == null) {
            return List.of();
        }
        if (from.isAfter(to)) {
            parameters.fault("to", "range-reversed", "to must not lie before from");
            return List.of();
        }
        Interval interval = interval(parameters);
        if (interval == null) {
            return List.of(new Period(from + "/" + to, from, to));
        }
        if (interval == Interval.day && ChronoUnit.DAYS.between(from, to) >= MOST_PERIODS) {
            parameters.fault(
                    "to",
                    "range-too-large",
                    "a range may be cut into at most " + MOST_PERIODS + " periods");
            return List.of();
        }
        return interval.cut(from, to);
    }

    private static @Nullable Interval interval(Parameters parameters) {
        String name = parameters.one("interval");
        return name == null ? null : Interval.valueOf(name);
    }
}
