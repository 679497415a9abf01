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
import java.util.Arrays;
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
    void seesNumbersChangeWhileThePageIsOpen() throws IOException {
        browser.open("/");
        browser.awaitOne("#now dd");
        List<Integer> before = numbers();
        List<String> events = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            events.add(
                    Walk.hired("e-" + i, "E-" + i, i % 2 == 0 ? "UZ-TK" : "UZ-SA")
                            .replace("30105990450019", "301059904500" + i));
        }
        walk.report("everybody", events);
        // People, and young people among them.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> numbers().get(0) > before.get(0) && numbers().get(1) > before.get(1));
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
        int before = numbers().getFirst();
        browser.script("Object.defineProperty(document, 'hidden', {value: true, writable: true})");
        walk.report(
                "away",
                List.of(
                        Walk.hired("e-away", "E-away", "UZ-SA")
                                .replace("30105990450019", "30105990450774")));
        await().atMost(Duration.ofSeconds(20)).until(() -> total() > before);
        assertThat(numbers().getFirst()).isEqualTo(before);
        browser.script(
                "document.hidden = false; document.dispatchEvent(new Event('visibilitychange'))");

        await().atMost(Duration.ofSeconds(20)).until(() -> numbers().getFirst() > before);
    }

    private List<Integer> numbers() {
        Object shown =
                browser.script(
                        "return [...document.querySelectorAll('#now dd')].map(it =>"
                                + " it.innerText).join(' ')");
        return Arrays.stream(String.valueOf(shown).split(" "))
                .map(number -> Integer.valueOf(number.replace(",", "")))
                .toList();
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
