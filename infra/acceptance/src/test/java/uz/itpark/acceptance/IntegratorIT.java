package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.console.browser.Browser;

/** Who sends a company's events, at the feed desk. */
@WithConsole
class IntegratorIT {

    private static final String EARLY = Walk.terminated("t-3", "K-3");

    private final Walk walk;
    private final Browser browser;

    IntegratorIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void triesSendsMendsAndSeesWhatWaits() {
        walk.logIn("hr");
        int before = submissions();
        browser.open("/feed");
        String good = Walk.hired("h-1", "K-1", "UZ-SA");
        String bad = Walk.hired("h-2", "K-2", "UZ-XX");
        walk.fill("#events", good + "\n" + bad + "\n" + EARLY);
        browser.one("button[value=try]").click();
        browser.await("Tried: nothing has been changed");
        assertThat(browser.text()).contains("Unknown region", "Use a code as UZ-TK");
        walk.seen("feed");
        walk.clickTwice("button[value=send]");
        browser.await("Mend and send again");
        walk.seen("submission");
        walk.fill("#events", Walk.hired("h-2", "K-2", "UZ-TK"));
        browser.one("button[value=send]").click();
        browser.await("Received on");
        assertThat(submissions()).as("each sent once").isEqualTo(before + 2);
        walk.seen("submissions");
        browser.open("/feed/waiting?employer=" + Walk.OWN);
        browser.await("hiring of employment K-3");
        walk.seen("waiting");
        browser.open("/feed/reconciliation?employer=" + Walk.OWN);
        walk.fill("#on", "2022-04-14");
        walk.fill("#jobs", "employment,pinfl,start\nK-1,30105990450019,2021-05-01\n");
        browser.one("form.stack button").click();
        browser.await("another first day");
        walk.seen("reconciliation");
        walk.logOut();
    }

    private int submissions() {
        browser.open("/feed/submissions");
        return browser.all("tbody tr").size();
    }

    @Test
    void whoLogsOutInOneBrowserIsLoggedOutInAll() {
        walk.logIn("hr");
        try (Browser other = walk.anotherBrowser("hr")) {
            other.open("/feed");
            other.await("Sandbox and sending");
            walk.logOut();
            other.open("/feed");
            other.awaitOne("#password");
        }
    }
}
