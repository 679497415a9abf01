package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ministry and the press: two minutes at the dashboard, and no log-in. */
@WithConsole
class EverybodyIT {

    private final Walk walk;
    private final Browser browser;

    EverybodyIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void seesTheNumberChangeWhileThePageIsOpen() throws IOException {
        browser.open("/");
        browser.awaitOne("#now dd");
        int before = people();
        hireFrom(10);
        await().atMost(Duration.ofSeconds(20)).until(() -> people() > before);
        browser.open("/");
        browser.script("scrollTo(0, document.body.scrollHeight)");
        browser.awaitOne("#p-revisions");
        walk.seen("dashboard");
        walk.printed("dashboard");
        for (String chart : embedded()) {
            browser.open(chart);
            walk.seen(chart.replaceFirst("^/embed/([a-z]+).*", "embed-$1"));
        }
    }

    @Test
    void isShownTheNewestAfterLookingAway() throws IOException {
        browser.open("/");
        browser.awaitOne("#now dd");
        int before = people();
        browser.script("Object.defineProperty(document, 'hidden', {value: true, writable: true})");
        int all = total();
        hireFrom(40);
        await().atMost(Duration.ofSeconds(20)).until(() -> total() == all + 30);
        assertThat(people()).isEqualTo(before);
        browser.script(
                "document.hidden = false; document.dispatchEvent(new Event('visibilitychange'))");

        await().atMost(Duration.ofSeconds(20)).until(() -> people() > before);
    }

    /** Thirty people, enough for a number to be shown to everybody. */
    private void hireFrom(int first) throws IOException {
        List<String> events = new ArrayList<>();
        for (int i = first; i < first + 30; i++) {
            events.add(
                    Walk.hired("e-" + i, "E-" + i, i % 2 == 0 ? "UZ-TK" : "UZ-SA")
                            .replace("30105990450019", "301059904500" + i));
        }
        walk.report("everybody-" + first, events);
    }

    /** As the page says; none while that is not shown. */
    private int people() {
        String shown = browser.says("#now dd").replaceAll("[^0-9]", "");
        return shown.isEmpty() ? 0 : Integer.parseInt(shown);
    }

    /** People in the park today, as reporting knows. */
    private int total() throws IOException {
        String today = LocalDate.now(ZoneId.of("Asia/Tashkent")).toString();
        return walk.park()
                .api(Park.Part.REPORTING)
                .get("/v1/figures/headcount", Map.of("on", today))
                .ok()
                .get("observations")
                .get(0)
                .get("value")
                .asInt();
    }

    /** Addresses of all charts, as the page offers them to other sites. */
    private List<String> embedded() {
        List<String> codes =
                browser.all(".panel textarea.code").stream()
                        .map(code -> code.getDomProperty("value"))
                        .toList();
        assertThat(codes).hasSameSizeAs(browser.all(".panel"));
        return codes.stream()
                .map(code -> code.replaceFirst("^<iframe src=\"https?://[^/]+(/[^\"]+)\".*", "$1"))
                .toList();
    }

    @Test
    void hasTheFirstViewInASecondAndLight(TestReporter report) {
        FirstView view = FirstView.of(browser);
        report.publishEntry("first view", view.told());
        view.isFastLightAndFrom(walk.park().console());
    }
}
