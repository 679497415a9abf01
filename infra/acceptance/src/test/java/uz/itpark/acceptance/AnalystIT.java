package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.util.List;

/** Who asks the figures, at the console. */
@WithConsole
class AnalystIT {

    private static final String QUESTION =
            "/analysis?figure=jobs&from=2022-01-01&to=2022-03-31&interval=quarter&by=region&region=UZ-SA&company="
                    + Walk.OWN;

    private static final String LINES =
            "/analysis?figure=headcount&from=2020-01-01&to=2022-10-31&interval=quarter&by=gender&by=ageGroup";

    private final Walk walk;
    private final Browser browser;

    AnalystIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void followsANumberToItsEvents() throws IOException {
        walk.report("analyst", List.of(Walk.hired("n-1", "N-1", "UZ-SA")));
        walk.logIn("analyst");
        walk.openUntil(QUESTION, "td a");
        assertThat(browser.all(".rows rect.s0")).as("bars").isNotEmpty();
        assertThat(browser.all("select[name=company] option:not([disabled])"))
                .as("the company with jobs")
                .hasSizeGreaterThan(1);
        walk.seen("analysis");
        walk.printed("analysis");
        browser.one("td a").click();
        browser.await("What stands behind a number");
        assertThat(browser.text()).contains("n-1", Walk.OWN);
        walk.seen("trace");
        walk.printed("trace");
        browser.open(LINES);
        browser.awaitOne("polyline.curve");
        walk.seen("analysis-lines");
        browser.open("/admin/companies");
        browser.await("Your role may not see this page.");
        walk.logOut();
    }
}
