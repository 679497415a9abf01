package uz.itpark.reporting.figures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of questions, by the parameters they take. */
public enum QuestionKind {
    /** Of jobs and persons, on a day or at the ends of intervals. */
    STOCK(all(List.of(SharedParameters.ON), SharedParameters.RANGE, SharedParameters.CELLS)),
    /** Of jobs over a range, whole or cut. */
    FLOWS(all(SharedParameters.RANGE, SharedParameters.CELLS)),
    /** Of jobs by units over a range, whole or cut. */
    CREATION(all(SharedParameters.RANGE, List.of(SharedParameters.UNIT), SharedParameters.CELLS)),
    /** Of workers at units, quarter by quarter. */
    QUARTERS(
            all(SharedParameters.QUARTERS, List.of(SharedParameters.UNIT), SharedParameters.CELLS)),
    /** Of the register of companies. */
    COMPANIES(
            all(
                    List.of(SharedParameters.ON),
                    SharedParameters.RANGE,
                    SharedParameters.dimensions(CompanyFigures.DIMENSIONS))),
    /** Of the register of centers. */
    CENTERS(
            all(
                    List.of(SharedParameters.ON),
                    SharedParameters.RANGE,
                    List.of(SharedParameters.CREATED_SINCE),
                    SharedParameters.dimensions(CenterFigures.DIMENSIONS))),
    /** For the trail of one observation of each kind. */
    STOCK_TRAIL(trail(STOCK, List.of())),
    FLOWS_TRAIL(
            trail(
                    FLOWS,
                    List.of(
                            "opening",
                            "hires",
                            "joined",
                            "movedIn",
                            "separations",
                            "left",
                            "movedOut",
                            "closing"))),
    CREATION_TRAIL(
            trail(
                    CREATION,
                    List.of(
                            "creation",
                            "openings",
                            "expansions",
                            "destruction",
                            "closings",
                            "contractions"))),
    QUARTERS_TRAIL(
            trail(
                    QUARTERS,
                    List.of(
                            "EmpTotal",
                            "Emp",
                            "EmpEnd",
                            "EmpS",
                            "HirA",
                            "HirN",
                            "HirR",
                            "Sep",
                            "HirAEnd",
                            "SepBeg",
                            "HirAS",
                            "SepS",
                            "FrmJbGn",
                            "FrmJbLs"))),
    COMPANIES_TRAIL(
            trail(
                    COMPANIES,
                    measure(
                            CompanyFigures.RESIDENTS,
                            "applications",
                            "registrations",
                            "rejections",
                            "suspensions",
                            "revocations",
                            "reinstatements"))),
    CENTERS_TRAIL(
            trail(
                    CENTERS,
                    measure("centers", "seats", "plannedJobs", "filledJobs", "createdJobs"))),
    /** Of one target. */
    TARGET(List.of(SharedParameters.AS_KNOWN_AT)),
    /** Of all targets, page by page. */
    TARGETS(
            Stream.concat(Stream.of(SharedParameters.AS_KNOWN_AT), SharedParameters.PAGE.stream())
                    .toList()),
    /** Of the newest totals. */
    LIVE(
            List.of(
                    Parameter.choices(
                            "figures",
                            List.of("headcount", "jobs"),
                            "unknown-figure",
                            "Whose totals are wanted; all where not given.")));

    private final List<Parameter> parameters;

    QuestionKind(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    @SafeVarargs
    private static List<Parameter> all(List<Parameter>... groups) {
        List<Parameter> all = new ArrayList<>();
        Arrays.stream(groups).forEach(all::addAll);
        all.add(SharedParameters.AS_KNOWN_AT);
        all.add(SharedParameters.KNOWN_AT);
        all.add(SharedParameters.FORMAT);
        return List.copyOf(all);
    }

    private static List<Parameter> trail(QuestionKind of, List<String> measures) {
        return trail(of, measures.isEmpty() ? null : SharedParameters.measure(measures));
    }

    private static List<Parameter> trail(QuestionKind of, @Nullable Parameter measure) {
        List<Parameter> all = new ArrayList<>(of.parameters);
        all.remove(SharedParameters.FORMAT);
        all.remove(SharedParameters.KNOWN_AT);
        if (measure != null) {
            all.add(measure);
        }
        all.addAll(SharedParameters.PAGE);
        return List.copyOf(all);
    }

    /** The first of several unless another is named. */
    private static Parameter measure(String... measures) {
        return SharedParameters.measure(List.of(measures)).otherwise(measures[0]);
    }
}
