package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void companiesCanBeNarrowedToAnActivityAndAStatus() throws Exception {
        assertThat(
                        page(
                                ANALYST,
                                QUESTION.replace("headcount", "companies")
                                        + "&activity=62.01.0&status=SUSPENDED"))
                .containsPattern("id=\"activity\"[^>]* value=\"62.01.0\"")
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
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }
}
