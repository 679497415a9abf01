package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import uz.itpark.console.Stubs.Reply;
import uz.itpark.console.browser.Browser;

import java.time.Duration;
import java.util.List;

/** Pages in a real browser, before services and an issuer that answer as the real ones do. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
class BrowserTest {

    private static final String VIEW = "/?from=2021-10-01&to=2022-06-30";
    private static final List<String> ROOMS =
            List.of(
                    "/admin/companies",
                    "/admin/companies/c-3",
                    "/admin/imports",
                    "/admin/centers",
                    "/admin/centers/new",
                    "/feed",
                    "/feed/submissions",
                    "/feed/submissions/s-1",
                    "/feed/waiting?employer=301234567",
                    "/feed/reconciliation",
                    "/analysis?figure=headcount&from=2021-10-01&to=2022-06-30&interval=quarter",
                    "/analysis/traces/headcount?on=2021-12-31");
    private static final long MOST_BYTES = 300_000;
    private static final Stubs REPORTING =
            new Stubs((method, address) -> today(Park.reporting(method, address)));
    private static final Stubs REGISTRY = new Stubs(Park::registry);
    private static final Stubs EMPLOYMENT = new Stubs(Park::employment);
    private static final Stubs CENTERS = new Stubs(Park::centers);
    private static final Issuer ISSUER = new Issuer();
    private static final String PEOPLE = "12000";

    private static volatile String people = PEOPLE;

    private static Browser browser;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
        properties.add("itpark.company-registry.url", REGISTRY::url);
        properties.add("itpark.employment.url", EMPLOYMENT::url);
        properties.add("itpark.remote-service-center.url", CENTERS::url);
        properties.add("itpark.access.issuer", ISSUER::url);
        properties.add("itpark.access.client.secret-file", Issuer::secret);
        // The issuer leads back there, so that it must be known beforehand.
        int port = TestSocketUtils.findAvailableTcpPort();
        properties.add("server.port", () -> port);
        properties.add("itpark.console.url", () -> "http://127.0.0.1:" + port);
    }

    private static Reply today(Reply reply) {
        return new Reply(reply.status(), reply.type(), reply.body().replace(PEOPLE, people));
    }

    @BeforeAll
    static void open(@LocalServerPort int port) {
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterAll
    static void close() {
        List.of(REPORTING, REGISTRY, EMPLOYMENT, CENTERS).forEach(Stubs::close);
        ISSUER.close();
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void come() {
        people = PEOPLE;
        browser.forget();
        browser.looks("light", 1280);
    }

    @AfterEach
    void nothingWentWrongInIt() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDashboardShowsItsChartsFromOneHostAndIsLight(@LocalServerPort int port) {
        browser.traffic();
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
        browser.open(VIEW);
        browser.script("htmx.ajax('GET', '/no/such/part', '#now')");

        assertThat(browser.awaitOne(".lost").getText()).contains("This did not come");
        assertThat(browser.one("#now").getText()).contains("12,000");
        browser.one("select[name=by] option[value=gender]").click();
        browser.awaitOne("select[name=by] option[value=gender][selected]");
        assertThat(browser.all(".lost")).isEmpty();
        assertThat(browser.complaints())
                .isNotEmpty()
                .allSatisfy(complaint ->
                        assertThat(complaint).containsAnyOf("/no/such/part", "Response Status"));
    }

    @Test
    void aChoiceGreysWhatItLeavesNobodyFor() {
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
        browser.open(VIEW);
        browser.one("select[name=by] option[value=gender]").click();

        browser.awaitOne("select[name=by] option[value=gender][selected]");
        assertThat(browser.address()).contains("by=gender", "from=2021-10-01");
    }

    @Test
    void aNumberChangesAsSoonAsTheParkSaysSo() {
        int listened = REPORTING.listeners();
        browser.open(VIEW);
        // Else it could be asked for every ten seconds.
        browser.script("window.setInterval = () => 0");
        await().atMost(Duration.ofSeconds(20)).until(() -> REPORTING.listeners() > listened);
        assertThat(browser.one("#now").getText()).contains("12,000");
        people = "12345";
        REPORTING.tell("{\"headcount\":12345}");

        browser.await("12,345");
    }

    @Test
    void aBrowserIsGivenACookieAndNeverAToken() {
        ISSUER.nextIs("park-admin");
        browser.open("/oauth2/authorization/itpark");
        browser.open("/admin/companies");
        browser.await("Samarqand dasturlari");

        assertThat(REGISTRY.received())
                .anyMatch(request -> request.token().equals("Bearer " + Issuer.ACCESS_TOKEN));
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().equals("CONSOLE_SESSION"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualTo("Lax");
                });
        String seen =
                browser.source()
                        + browser.cookies()
                        + browser.script(
                                "return JSON.stringify(localStorage) +"
                                        + " JSON.stringify(sessionStorage)");
        assertThat(seen).contains("CONSOLE_SESSION").doesNotContain(ISSUER.secrets());
        assertThat(String.valueOf(browser.script("return document.cookie")))
                .doesNotContain("CONSOLE_SESSION");
    }

    @Test
    void whereThereIsNoFileAPageSaysSo() {
        ISSUER.nextIs("hr-feed");
        browser.open("/oauth2/authorization/itpark");
        browser.open("/feed/submissions/none/rejects");

        assertThat(browser.text()).contains("There is no such page.");
        assertThat(browser.complaints())
                .isNotEmpty()
                .allSatisfy(complaint -> assertThat(complaint).contains("404"));
    }

    @ParameterizedTest
    @CsvSource({"ru, light", "uz, dark"})
    void whoeverWorksHereCanReadIt(String language, String scheme) {
        browser.open("/?lang=" + language);
        ISSUER.nextIs("park-admin");
        browser.open("/oauth2/authorization/itpark");
        browser.looks(scheme, 390);
        for (String page : ROOMS) {
            browser.open(page);

            assertThat(browser.barriers()).as(page).isEmpty();
            assertThat(browser.isTooWide()).as(page).isFalse();
            assertThat(browser.one("html").getAttribute("lang")).isEqualTo(language);
        }
    }
}
