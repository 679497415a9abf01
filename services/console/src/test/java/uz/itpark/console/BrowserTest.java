package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import uz.itpark.console.browser.Browser;

/** The dashboard in a real browser, before services that answer as the real ones do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserTest {

    private static final String VIEW = "/?from=2021-10-01&to=2022-06-30";
    private static final long MOST_BYTES = 300_000;
    private static final Stubs REPORTING = new Stubs(Park::reporting);

    private static Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
    }

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterAll
    static void close() {
        REPORTING.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theDashboardShowsItsChartsFromOneHostAndIsLight(@LocalServerPort int port) {
        browser.traffic();
        browser.looks("light", 1280);
        browser.open(VIEW);

        assertThat(browser.one("#now").getText()).contains("12,000", "11,013", "567");
        assertThat(browser.all(".panel polyline")).hasSize(1);
        assertThat(browser.all(".panel rect.s1")).hasSizeGreaterThan(2);
        assertThat(browser.all(".panel .tile")).hasSize(14);
        assertThat(browser.one("option[value='UZ-XO']").isEnabled()).isFalse();
        browser.script("scrollTo(0, document.body.scrollHeight)");
        browser.await("How a number was revised");
        browser.awaitOne("#p-revisions");

        Browser.Traffic traffic = browser.traffic();
        assertThat(traffic.bytes()).isBetween(1L, MOST_BYTES);
        assertThat(traffic.addresses())
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(address).startsWith("http://127.0.0.1:" + port + "/"));
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,light,1280", "ru,dark,1280", "uz,light,390", "ru,dark,390"})
    void everybodyCanReadIt(String language, String scheme, int width) {
        browser.looks(scheme, width);
        browser.open(VIEW + "&by=gender&lang=" + language);

        assertThat(browser.one("#now").getText()).containsPattern("12.000");
        browser.script("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.isTooWide()).isFalse();
        assertThat(browser.one("html").getAttribute("lang")).isEqualTo(language);
    }

    @Test
    void whatDoesNotComeIsSaidUntilSomethingComes() {
        browser.looks("light", 1280);
        browser.open(VIEW);
        browser.script("htmx.ajax('GET', '/no/such/part', '#now')");

        assertThat(browser.awaitOne(".lost").getText()).contains("This did not come");
        assertThat(browser.one("#now").getText()).contains("12,000");
        browser.one("select[name=by] option[value=gender]").click();
        browser.awaitOne("select[name=by] option[value=gender][selected]");
        assertThat(browser.all(".lost")).isEmpty();
    }

    @Test
    void aChoiceGreysWhatItLeavesNobodyFor() {
        browser.looks("light", 1280);
        browser.open(VIEW);
        assertThat(browser.one("option[value=F]").isEnabled()).isTrue();
        browser.one("option[value='UZ-SA']").click();

        browser.awaitOne("option[value=F]:disabled");
        assertThat(browser.all("option[value=adult]:disabled")).hasSize(1);
        browser.one("select[name=region] option[value='']").click();
        browser.awaitOne("option[value=F]:enabled");
    }

    @Test
    void aDayThatCannotBeIsSaidToBeSoAndNotAskedFor() {
        browser.looks("light", 1280);
        browser.open(VIEW);
        REPORTING.received().clear();
        browser.script(
                """
                const to = document.getElementById('to');
                to.value = '2021-09-30';
                to.addEventListener('invalid', () => { to.dataset.refused = 'yes'; });
                to.dispatchEvent(new Event('change', {bubbles: true}));
                """);

        browser.awaitOne("#to[data-refused]");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("to");
        assertThat(REPORTING.received())
                .noneMatch(request -> request.address().getPath().endsWith("/job-flows"));
    }

    @Test
    void aChoiceChangesTheViewAndItsAddressAtOnce() {
        browser.looks("light", 1280);
        browser.open(VIEW);
        browser.one("select[name=by] option[value=gender]").click();

        browser.awaitOne("select[name=by] option[value=gender][selected]");
        assertThat(browser.address()).contains("by=gender", "from=2021-10-01");
    }
}
