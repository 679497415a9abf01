package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    void seesANumberChangeWhileThePageIsOpen() throws IOException {
        browser.open("/");
        browser.awaitOne("#now dd");
        String before = browser.says("#now");
        List<String> events = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            events.add(
                    Walk.hired("e-" + i, "E-" + i, i % 2 == 0 ? "UZ-TK" : "UZ-SA")
                            .replace("30105990450019", "301059904500" + i));
        }
        walk.report("everybody", events);
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.says("#now").equals(before));
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
