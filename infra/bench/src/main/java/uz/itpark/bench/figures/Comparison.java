package uz.itpark.bench.figures;

import java.util.List;

/**
 * A question, as both are asked it.
 *
 * @param name what it is about
 * @param path of the figures
 * @param columns dimensions and measures of an observation, in the order of the columns of SQL
 * @param sql the same for DuckDB
 */
record Comparison(String name, String path, List<String> columns, String sql) {

    private static final String YEARS = "from=2017-01-01&to=2021-12-31&interval=month&by=region";
    private static final String VINTAGE = "2020-05-17T12:30:00Z";
    private static final String FIVE_YEARS = Sql.monthly("2017-01-01", "2021-12-01");
    private static final List<String> BY_REGION = List.of("period", "region", "value");
    private static final String COMPANY = "300000007";

    /** A dozen, as they are asked. */
    static List<Comparison> all() {
        return List.of(
                of(
                        "headcount, five years monthly, by region",
                        "headcount?" + YEARS,
                        BY_REGION,
                        Sql.headcount(FIVE_YEARS, "known", "s.region", "true")),
                of(
                        "jobs, five years monthly, by region",
                        "jobs?" + YEARS,
                        BY_REGION,
                        Sql.jobs(FIVE_YEARS, "known", "s.region")),
                of(
                        "youth on a day",
                        "headcount?on=2021-04-14&ageGroup=youth",
                        List.of("period", "value"),
                        Sql.headcount(Sql.on("2021-04-14"), "known", "", "p.day < p.adult")),
                of(
                        "headcount on a day, by region, gender and age",
                        "headcount?on=2020-02-29&by=region,gender,ageGroup",
                        List.of("period", "region", "gender", "ageGroup", "value"),
                        Sql.headcount(
                                Sql.on("2020-02-29"),
                                "known",
                                "s.region, s.gender, " + Sql.AGE_GROUP,
                                "true")),
                of(
                        "jobs on a day, by company",
                        "jobs?on=2021-06-30&by=company",
                        List.of("period", "company", "value"),
                        Sql.jobs(Sql.on("2021-06-30"), "known", "s.company")),
                of(
                        "jobs of a company, five years monthly, by region",
                        "jobs?company=" + COMPANY + "&" + YEARS,
                        BY_REGION,
                        Sql.jobs(
                                FIVE_YEARS,
                                "(select * from known where company = '" + COMPANY + "')",
                                "s.region")),
                of(
                        "job creation by companies, five years",
                        "job-creation?from=2017-01-01&to=2021-12-31&interval=year",
                        List.of("period", "creation", "destruction", "net"),
                        Sql.creation(Sql.years(2017, 2021), "known", "")),
                of(
                        "job creation by companies, a year, by region",
                        "job-creation?from=2020-01-01&to=2020-12-31&interval=year&by=region",
                        List.of("period", "region", "creation", "destruction", "net"),
                        Sql.creation(Sql.years(2020, 2020), "known", "s.region")),
                of(
                        "job flows, a year monthly",
                        "job-flows?from=2020-01-01&to=2020-12-31&interval=month",
                        List.of("period", "opening", "hires", "separations", "closing"),
                        Sql.flows("2020-01-01", "2020-12-01", "known")),
                of(
                        "headcount on a day by region, as known then",
                        "headcount?on=2020-04-30&by=region&asKnownAt=" + VINTAGE,
                        BY_REGION,
                        Sql.headcount(
                                Sql.on("2020-04-30"), Sql.knownAt(VINTAGE), "s.region", "true")),
                of(
                        "jobs, five years monthly, by region, as known then",
                        "jobs?" + YEARS + "&asKnownAt=" + VINTAGE,
                        BY_REGION,
                        Sql.jobs(FIVE_YEARS, Sql.knownAt(VINTAGE), "s.region")),
                of(
                        "job creation by companies, a year, as known then",
                        "job-creation?from=2019-01-01&to=2019-12-31&interval=year&asKnownAt="
                                + VINTAGE,
                        List.of("period", "creation", "destruction", "net"),
                        Sql.creation(Sql.years(2019, 2019), Sql.knownAt(VINTAGE), "")));
    }

    /** Of persons over time: every one of them is looked at. */
    static List<Comparison> ofPersons() {
        return List.of(
                of(
                        "workforce indicators of a quarter",
                        "qwi?from=2020-Q2&to=2020-Q2",
                        List.of("period", "EmpTotal", "Emp", "EmpEnd", "HirA", "Sep"),
                        Sql.quarter("2020-Q2", "2020-04-01")));
    }

    private static Comparison of(String name, String path, List<String> columns, String sql) {
        return new Comparison(name, "/v1/figures/" + path, columns, sql);
    }
}
