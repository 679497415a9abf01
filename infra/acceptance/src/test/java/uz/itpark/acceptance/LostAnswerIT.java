package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uz.itpark.acceptance.Line.Manner;
import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.util.Map;

/** The connection is lost after a form was sent, and found again. */
@WithConsole
class LostAnswerIT {

    private static final String COMPANY = "309000031";
    private static final String UNANSWERED = "No answer has come yet.";

    private final Walk walk;
    private final Browser browser;
    private Line line = new Line("http://127.0.0.1:9");

    LostAnswerIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @BeforeEach
    void come() throws IOException {
        line = new Line(walk.park().console());
        walk.company(COMPANY, "Xiva Servis");
        walk.logIn("admin");
        browser.openElsewhere(line.address() + "/admin/centers/new");
    }

    @AfterEach
    void go() {
        walk.logOut();
        line.close();
    }

    @Test
    void whatIsSentAgainAfterSilenceIsDoneOnceAndThePersonIsTold() throws IOException {
        fill("A silent center");
        line.becomes(Manner.SILENT);
        // An impatient hand: at once, again, and when the page says that one may.
        browser.script(
                """
                const button = document.querySelector('form.grid button');
                button.click();
                setTimeout(() => button.click(), 1000);
                const wait = setInterval(() => {
                  const said = document.querySelector('form.grid .unanswered');
                  if (!said) return;
                  clearInterval(wait);
                  sessionStorage.setItem('said', said.innerText);
                  button.click();
                }, 100);
                """);
        browser.await("Decided: Plan");

        assertThat(browser.text()).contains("A silent center", "Who did what");
        assertThat(String.valueOf(browser.script("return sessionStorage.getItem('said')")))
                .startsWith(UNANSWERED);
        assertThat(line.forms()).as("the second click sent nothing").isEqualTo(2);
        assertThat(centers("A silent center")).isEqualTo(1);
    }

    @Test
    void whoGoesBackAfterABrokenConnectionSendsTheSameFormAgain() throws IOException {
        fill("A broken center");
        String key = key();
        line.becomes(Manner.BROKEN);
        browser.one("form.grid button").click();
        // A click may return before its form is sent: there is a fault in the form's place in the
        // end.
        await().until(() -> browser.all("form.grid").isEmpty());
        assertThat(line.forms()).isPositive();
        assertThat(centers("A broken center")).as("done, and nobody heard").isEqualTo(1);
        line.becomes(Manner.WHOLE);
        browser.back();
        browser.await(UNANSWERED);
        assertThat(key()).isEqualTo(key);
        fill("A broken center");
        browser.one("form.grid button").click();
        browser.await("Decided: Plan");

        assertThat(line.forms()).isEqualTo(1);
        assertThat(centers("A broken center")).isEqualTo(1);
        browser.openElsewhere(line.address() + "/admin/centers/new");
        assertThat(key()).as("another form").isNotEqualTo(key);
    }

    private String key() {
        return String.valueOf(browser.one("form.grid input[name=key]").getDomProperty("value"));
    }

    private void fill(String name) {
        walk.fill("#employer", COMPANY);
        walk.fill("#name", name);
        walk.fill("#region", "UZ-XO");
        walk.fill("#seats", "12");
        walk.fill("#plannedJobs", "10");
    }

    private long centers(String name) throws IOException {
        JsonNode centers =
                walk.park()
                        .api(Part.REMOTE_SERVICE_CENTER)
                        .get("/v1/centers", Map.of("employer", COMPANY))
                        .ok()
                        .get("items");
        return centers.findValuesAsString("name").stream().filter(name::equals).count();
    }
}
