package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;

/** Who runs a company's centers, at the console. */
@WithConsole
class OperatorIT {

    private static final String OTHER = "309000021";

    private final Walk walk;
    private final Browser browser;

    OperatorIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void plansACenterOfTheOwnCompanyAndOpensIt() throws IOException {
        walk.company(OTHER, "Somebody else");
        center(OTHER, "A strange center");
        walk.logIn("operator");
        browser.open("/admin/centers");
        browser.await("Plan a center");
        assertThat(browser.text()).doesNotContain("A strange center");
        browser.one("a[href='/admin/centers/new']").click();
        browser.awaitOne("#name").sendKeys("Samarqand markazi");
        browser.one("select[name=region] option[value=UZ-SA]").click();
        browser.one("#district").sendKeys("Urgut");
        browser.one("#serviceLines").sendKeys("BPO, Call center");
        browser.one("#seats").sendKeys("120");
        browser.one("#plannedJobs").sendKeys("1000000");
        browser.one("form.grid button").click();
        browser.awaitOne("#plannedJobs[aria-invalid]");
        assertThat(browser.text()).contains("too small or too large");
        assertThat(browser.one("#district").getAttribute("value")).isEqualTo("Urgut");
        walk.seen("plan");
        walk.fill("#plannedJobs", "100");
        walk.clickTwice("form.grid button");
        browser.await("Who did what");
        assertThat(browser.text()).contains("Samarqand markazi", "Planned", "BPO, Call center");

        browser.one("select[name=decision] option[value=OPEN]").click();
        walk.fill("#effectiveOn", "1999-01-01");
        browser.one("form.decide button").click();
        browser.awaitOne("#effectiveOn[aria-invalid]");
        walk.fill("#effectiveOn", "2021-04-01");
        browser.one("form.decide button").click();
        browser.await("Operating");
        walk.seen("center");

        browser.open("/admin/centers");
        browser.await("Samarqand markazi");
        assertThat(browser.all("#found tbody tr"))
                .as("planned once")
                .filteredOn(row -> row.getText().contains("Samarqand markazi"))
                .hasSize(1);
        walk.seen("centers");
        browser.open("/admin/companies");
        browser.await("Your role may not see this page.");
        walk.seen("error");
        walk.logOut();
    }

    private void center(String employer, String name) throws IOException {
        walk.park()
                .api(Part.REMOTE_SERVICE_CENTER)
                .post(
                        "/v1/centers",
                        """
                        {"name":"%s","employer":"%s","region":"UZ-SA","seats":12,"plannedJobs":10,"serviceLines":["BPO"]}\
                        """
                                .formatted(name, employer),
                        "center-" + employer)
                .ok();
    }
}
