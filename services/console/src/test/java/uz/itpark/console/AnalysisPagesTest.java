package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions, and the way from a number to its events. */
class AnalysisPagesTest extends Pages {

    private static final String QUESTION =
            "/analysis?figure=headcount&from=2021-10-01&to=2022-06-30&interval=quarter";

    @Test
    void aNumberLeadsToTheEventsBehindIt() throws Exception {
        assertThat(page(ANALYST, QUESTION))
                .contains(
                        "/analysis/traces/headcount?on=2021-12-31&amp;asKnownAt=2022-04-14T09:30:00Z");
        assertThat(page(ANALYST, "/analysis/traces/headcount?on=2021-12-31"))
                .contains("w1-ab", "Hired Apr 1, 2021 (a-1)");
    }

    @Test
    void aNumberOfCompaniesLeadsToTheDecisionsBehindIt() throws Exception {
        assertThat(page(ANALYST, QUESTION.replace("headcount", "companies")))
                .contains("/analysis/traces/companies?on=");
        assertThat(page(ANALYST, "/analysis/traces/companies?on=2022-04-14&measure=value"))
                .contains("Samarqand dasturlari", "Register, Mar 1, 2021", "Order 12-K");
    }

    @Test
    void aNumberOverTimeIsALineOrBarsAsOneLikes() throws Exception {
        assertThat(page(ANALYST, QUESTION)).contains("<polyline");
        assertThat(page(ANALYST, QUESTION + "&chart=bars"))
                .contains("<rect class=\"s0\"")
                .doesNotContain("<polyline");
    }

    @Test
    void aCompanyWithNothingUnderTheOtherFiltersIsNoChoice() throws Exception {
        assertThat(page(ANALYST, QUESTION + "&region=UZ-SA"))
                .contains("<option value=\"301234567\">Samarqand dasturlari · 301234567</option>")
                .contains("<option value=\"309999999\" disabled=\"disabled\">309999999</option>");
    }

    @Test
    void aPersonWithNobodyLikeThatUnderTheOtherFiltersIsNoChoice() throws Exception {
        assertThat(greyed(page(ANALYST, QUESTION + "&region=UZ-SA")))
                .contains("F", "adult", "UZ-XO")
                .doesNotContain("M", "youth", "UZ-SA", "UZ-TK", "UZ-SU");
        assertThat(greyed(page(ANALYST, QUESTION + "&ageGroup=youth")))
                .contains("UZ-SU")
                .doesNotContain("F", "M", "adult", "UZ-SA", "UZ-TK");
    }

    @Test
    void whatIsChosenStaysAChoiceThoughNothingIsThere() throws Exception {
        assertThat(greyed(page(ANALYST, QUESTION + "&region=UZ-XO&gender=F&company=300000001")))
                .doesNotContain("UZ-XO", "F", "300000001")
                .contains("M", "youth", "adult");
    }

    @Test
    void anActivityOrStatusThatNoCompanyHasUnderTheOtherFiltersIsNoChoice() throws Exception {
        String companies = QUESTION.replace("headcount", "companies");
        assertThat(greyed(page(ANALYST, companies)))
                .contains("APPLIED", "REVOKED", "UZ-XO")
                .doesNotContain("REGISTERED", "SUSPENDED", "62.01.0", "63.11.0");
        assertThat(greyed(page(ANALYST, companies + "&status=SUSPENDED")))
                .contains("UZ-TK", "63.11.0")
                .doesNotContain("UZ-SA", "62.01.0", "SUSPENDED", "REGISTERED");
        assertThat(greyed(page(ANALYST, companies + "&region=UZ-TK"))).contains("SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource({"2017-05-26, false", "2017-05-25, true"})
    void anIntervalOfMorePeriodsThanAreAnsweredIsNoChoice(String from, boolean tooMany)
            throws Exception {
        String page =
                page(
                        ANALYST,
                        "/analysis?figure=jobs&from=" + from + "&to=2022-04-14&interval=month");

        assertThat(greyed(page).contains("day")).isEqualTo(tooMany);
        assertThat(greyed(page)).doesNotContain("month", "quarter", "year");
        assertThat(
                        greyed(
                                page(
                                        ANALYST,
                                        "/analysis?figure=jobs&from=2000-01-01&to=2022-04-14&interval=day")))
                .doesNotContain("day");
    }

    @Test
    void quartersAreCutNoFurther() throws Exception {
        assertThat(page(ANALYST, QUESTION.replace("headcount", "qwi")))
                .containsPattern("id=\"interval\"[^>]* disabled");
    }

    @Test
    void eitherDayBoundsTheOther() throws Exception {
        assertThat(page(ANALYST, QUESTION))
                .containsPattern("id=\"from\"[^>]* min=\"2000-01-01\" max=\"2022-06-30\"")
                .containsPattern("id=\"to\"[^>]* min=\"2021-10-01\" max=\"20");
        // Else neither could be mended.
        assertThat(page(ANALYST, "/analysis?figure=jobs&from=2022-04-14&to=2021-01-01"))
                .doesNotContainPattern("id=\"from\"[^>]* max=")
                .containsPattern("id=\"to\"[^>]* min=\"2000-01-01\"");
    }

    @Test
    void jobsAreLookedForOnEveryDayThatIsAskedAbout() throws Exception {
        page(ANALYST, QUESTION.replace("interval=quarter", "interval="));
        assertThat(lookedFor()).contains("from=2022-06-30", "to=2022-06-30");
        forget();
        page(
                ANALYST,
                QUESTION.replace("headcount", "qwi").replace("06-30", "05-02") + "&unit=center");
        assertThat(lookedFor()).contains("from=2021-10-01", "to=2022-06-30").doesNotContain("unit");
    }

    /** The question for what people there are. */
    private static String lookedFor() {
        return REPORTING.received().stream()
                .map(request -> request.address().getQuery())
                .filter(query -> query.contains("by=region,gender,ageGroup"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void companiesCanBeNarrowedToAnActivityAndAStatus() throws Exception {
        assertThat(
                        page(
                                ANALYST,
                                QUESTION.replace("headcount", "companies")
                                        + "&activity=62.01.0&status=SUSPENDED"))
                .contains("<option value=\"62.01.0\" selected=\"selected\">62.01.0</option>")
                .contains("<option value=\"SUSPENDED\" selected=\"selected\">Suspended</option>")
                .contains("Activity: 62.01.0", "Status: Suspended")
                .doesNotContainPattern("id=\"(activity|status)\"[^>]* disabled");
        assertThat(asked("companies")).contains("activity=62.01.0", "status=SUSPENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"headcount", "centers"})
    void whatHasNoActivityAndNoStatusCannotBeNarrowedToThem(String figure) throws Exception {
        assertThat(
                        page(
                                ANALYST,
                                QUESTION.replace("headcount", figure)
                                        + "&activity=62.01.0&status=SUSPENDED"))
                .containsPattern("id=\"activity\"[^>]* disabled")
                .containsPattern("id=\"status\"[^>]* disabled");
        assertThat(asked(figure)).doesNotContain("activity", "status");
    }

    @Test
    void whatWasKnownAtAnInstantIsAskedForAndSaid() throws Exception {
        assertThat(page(ANALYST, QUESTION + "&asKnownAt=2022-04-14T14:30"))
                .contains("value=\"2022-04-14T14:30\"")
                .containsPattern("As known at Apr 14, 2022, 2:30\\hPM");
        assertThat(asked("headcount")).contains("asKnownAt=2022-04-14T09:30:00Z");
    }

    /** The question that reached reporting. */
    private static String asked(String figure) {
        return REPORTING.received().stream()
                .map(request -> request.address())
                .filter(address -> address.getPath().equals("/v1/figures/" + figure))
                .map(address -> address.getQuery())
                // What there is to choose from is asked by dimensions.
                .filter(query -> !query.contains("by="))
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }
}
