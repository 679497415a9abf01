package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
