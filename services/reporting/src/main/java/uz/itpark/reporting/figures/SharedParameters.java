package uz.itpark.reporting.figures;

import uz.itpark.reporting.figures.Parameter.Type;
import uz.itpark.reporting.forms.Format;
import uz.itpark.web.Regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Parameters that several kinds of questions share. */
final class SharedParameters {

    static final Parameter ON = Parameter.date("on", "The day, in Asia/Tashkent.");
    static final List<Parameter> RANGE =
            List.of(
                    Parameter.date("from", "First day."),
                    Parameter.date("to", "Last day, included."),
                    Parameter.choice(
                            "interval",
                            Arrays.stream(Interval.values()).map(Enum::name).toList(),
                            "unknown-interval",
                            "How the range is cut; one cut short by from or to keeps its"
                                    + " calendar name."));
    static final List<Parameter> QUARTERS =
            List.of(
                    Parameter.quarter("from", "First quarter."),
                    Parameter.quarter("to", "Last quarter, included."));
    static final Parameter CREATED_SINCE =
            Parameter.date(
                    "createdSince",
                    "First day of the creation of jobs. Without it, the first day on which any"
                            + " center was open.");
    static final Parameter UNIT =
            Parameter.choice(
                            "unit",
                            List.of("company", "center"),
                            "unknown-unit",
                            "Whose gains and losses are summed.")
                    .otherwise("company");
    static final Parameter AS_KNOWN_AT =
            Parameter.instant(
                    "asKnownAt",
                    "What was recorded later does not count. Without it, all that is known"
                            + " now.");
    static final Parameter KNOWN_AT =
            Parameter.values(
                    Revisions.KNOWN_AT,
                    Type.INSTANT,
                    "invalid-instant",
                    "How the figure was revised: the question is answered as known at each of"
                            + " these instants, at most "
                            + Revisions.MOST
                            + ", in place of asKnownAt.");
    static final Parameter FORMAT =
            Parameter.choice(
                    "format",
                    Format.codes(),
                    "unknown-format",
                    "The form of the answer; goes before Accept.");
    static final List<Parameter> PAGE =
            List.of(
                    Parameter.number("limit", 500, "How many items a page has, at most.")
                            .otherwise("50"),
                    Parameter.cursor("cursor", "What the page before gave as next."));
    static final List<Parameter> CELLS =
            dimensions(Arrays.stream(Dimension.values()).map(Enum::name).toList());

    private SharedParameters() {}

    static Parameter measure(List<String> measures) {
        return Parameter.choice("measure", measures, "unknown-measure", "Which measure to follow.");
    }

    /** A breakdown by these dimensions, and a filter by each. */
    static List<Parameter> dimensions(List<String> names) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(
                Parameter.choices(
                        "by",
                        names,
                        "unknown-dimension",
                        "The breakdown, in the order wanted, each dimension once."));
        names.forEach(name -> parameters.add(filter(name)));
        return parameters;
    }

    private static Parameter filter(String name) {
        return switch (name) {
            case "region" ->
                    Parameter.choices(
                            name,
                            List.copyOf(new TreeSet<>(Regions.CODES)),
                            "unknown-region",
                            "Only these regions (ISO 3166-2:UZ).");
            case "gender" ->
                    Parameter.choices(
                            name, List.of("F", "M"), "unknown-value", "Only these genders.");
            case "ageGroup" ->
                    Parameter.choices(
                            name,
                            List.of("youth", "adult"),
                            "unknown-value",
                            "Only these age groups; youth are those of 14 to 30 years.");
            case "status" ->
                    Parameter.choices(
                            name,
                            CompanyFigures.STATUSES,
                            "unknown-status",
                            "Only companies of these statuses at the end of the period.");
            case "company" ->
                    Parameter.values(
                            name, Type.TIN, "invalid-tin", "Only companies of these TINs.");
            case "center" ->
                    Parameter.values(
                            name,
                            Type.CENTER,
                            "invalid-center",
                            "Only centers of these ids; blank for jobs at none.");
            default -> Parameter.values(name, Type.CODE, "invalid-value", "Only these.");
        };
    }
}
