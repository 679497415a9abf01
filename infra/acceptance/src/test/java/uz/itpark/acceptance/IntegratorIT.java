package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.console.browser.Browser;

/** Who sends a company's events, at the feed desk. */
@WithConsole
class IntegratorIT {

    private static final String EARLY =
            """
            {"id":"t-3","type":"TERMINATED","employer":"%s","employment":"K-3","effectiveOn":"2022-05-31","reason":"OTHER"}\
            """
                    .formatted(Walk.OWN);

    private final Walk walk;
    private final Browser browser;

    IntegratorIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void triesSendsMendsAndSeesWhatWaits() {
        walk.logIn("hr");
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
        walk.openUntil("/feed/submissions", "tbody tr");
        assertThat(browser.all("tbody tr")).as("each sent once").hasSize(2);
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
