package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

/** What is left of the console while something else is down. */
@WithConsole
class AbsenceIT {

    private final Walk walk;
    private final Browser browser;

    AbsenceIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @AfterEach
    void mend() {
        walk.park().up();
    }

    @Test
    void aServiceThatIsDownCostsItsPartOfAPage() {
        walk.logIn("admin");
        walk.park().kill(Part.REPORTING);
        browser.open("/");
        browser.await("The service of figures does not answer at the moment.");
        walk.seen("dashboard-without-figures");
        browser.open("/admin/companies?q=" + Walk.OWN);
        browser.awaitOne("#found tbody a").click();
        browser.await("Who did what");
        assertThat(browser.text()).contains("The service of figures does not answer");
        walk.logOut();
    }

    @Test
    void whileNobodyCanLogInTheConsoleSaysSo() {
        browser.forget();
        walk.park().kill(Part.IDENTITY);
        browser.open("/admin/companies");
        browser.await("Nobody can log in at the moment");
        walk.seen("log-in-closed");
        browser.open("/");
        browser.awaitOne("#now dd");
    }
}
