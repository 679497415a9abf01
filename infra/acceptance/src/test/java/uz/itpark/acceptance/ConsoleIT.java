package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import tools.jackson.databind.JsonNode;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People at the console of a running park, from log-in to result, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleIT {

    /** The company that the demonstration's integrator and operator speak for. */
    private static final String OWN = "301000000";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final long SECOND = 1_000;
    private static final long MOST_BYTES = 300_000;

    @TempDir static Path data;

    private static Park park;
    private static Browser browser;
    private static String center;

    @BeforeAll
    static void open() throws IOException {
        park = Park.start(data);
        browser = new Browser(park.console());
        company(OWN, "Oqtepa Call");
        company("309000001", "Samarqand dasturlari");
        company("309000002", "Уфқ Системс");
        company("309000003", "Buxoro Data");
        center =
                park.api(Part.REMOTE_SERVICE_CENTER)
                        .post(
                                "/v1/centers",
                                """
                                {"name":"Samarqand markazi","employer":"%s","region":"UZ-SA","district":"Urgut","address":"1",
                                 "seats":120,"serviceLines":["BPO"],"plannedJobs":100,"plannedBy":"2030-12-31"}\
                                """
                                        .formatted(OWN),
                                "center")
                        .ok()
                        .get("id")
                        .asString();
    }

    private static void company(String tin, String name) throws IOException {
        park.api(Part.COMPANY_REGISTRY)
                .post(
                        "/v1/companies",
                        """
                        {"tin":"%s","name":"%s","activity":"62.01.0","region":"UZ-SA"}\
                        """
                                .formatted(tin, name),
                        tin)
                .ok();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (park != null) {
            park.close();
        }
    }

    @Test
    @Order(1)
    void anAdministratorTriesADecisionForManyByKeyboardAndTakesItOnce() throws IOException {
        logIn("admin");
        browser.open("/admin/companies?status=APPLIED");
        browser.script("document.querySelector('[data-rows] tbody a').focus()");
        for (int row = 0; row < 3; row++) {
            browser.focused().sendKeys("x", Keys.ARROW_DOWN);
        }
        browser.focused().sendKeys("x");
        browser.one("select[name=decision] option[value=REGISTER]").click();
        browser.script("document.querySelector('#effectiveOn').value = '2021-03-01'");
        browser.one("#orderNumber").sendKeys("12-K", Keys.ENTER);
        browser.await("Possible for 4 of 4");
        seen("bulk-decision");
        // Twice, as an impatient hand does it.
        browser.script(
                "const b = document.querySelector('form.decide button'); b.click(); b.click()");
        browser.await("Decided for 4 of 4");

        JsonNode companies =
                park.api(Part.COMPANY_REGISTRY)
                        .get("/v1/companies", Map.of("q", OWN))
                        .ok()
                        .get("items");
        assertThat(companies.get(0).get("decisions").findValuesAsString("decision"))
                .containsExactly("APPLY", "REGISTER");
        browser.one("main table a").click();
        browser.await("Who did what");
        assertThat(browser.text()).contains("Registered", "12-K", "Mar 1, 2021");
        seen("company");
    }

    @Test
    @Order(2)
    void aCompanyIsFoundInEitherScriptAsOneTypes() {
        browser.open("/admin/companies");
        browser.one("#q").sendKeys("ufq");
        browser.await("Уфқ Системс");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.all("#found tbody tr").size() == 1);
        seen("companies");
    }

    @Test
    @Order(3)
    void companiesOfAFileAreTriedThenTaken() {
        browser.open("/admin/imports");
        browser.one("#csv")
                .sendKeys(
                        "tin,name,activity,region,address,director,email,foundedOn,registeredOn\n"
                                + "309000011,Navoiy Soft,62.01.0,UZ-NW,,,,,2022-01-10\n"
                                + "30,Nobody,62,UZ-XX,,,,,\n");
        browser.one("button[value=try]").click();
        browser.await("A TIN has nine digits.");
        seen("import");
        browser.one("button[value=take]").click();
        browser.await("Imported");
        browser.open("/admin/companies?q=309000011");
        browser.await("Navoiy Soft");
    }

    @Test
    @Order(4)
    void anAdministratorOpensACenterAndSeesPlanAgainstFilled() {
        browser.open("/admin/centers/" + center);
        browser.one("select[name=decision] option[value=OPEN]").click();
        browser.script("document.querySelector('#effectiveOn').value = '1999-01-01'");
        browser.one("form.decide button").click();
        browser.await("From 2000");
        assertThat(browser.one("#effectiveOn").getAttribute("aria-invalid")).isEqualTo("true");
        browser.script("document.querySelector('#effectiveOn').value = '2021-04-01'");
        browser.one("form.decide button").click();
        browser.await("Operating");
        seen("center");
        browser.open("/admin/centers");
        browser.await("Samarqand markazi");
        seen("centers");
        logOut();
    }

    @Test
    @Order(5)
    void anIntegratorTriesSendsMendsAndSeesWhatWaits() {
        logIn("hr");
        browser.open("/feed");
        String good = hired("h-1", "K-1", "UZ-SA");
        String bad = hired("h-2", "K-2", "UZ-XX");
        String early =
                """
                {"id":"t-3","type":"TERMINATED","employer":"%s","employment":"K-3","effectiveOn":"2022-05-31","reason":"OTHER"}\
                """
                        .formatted(OWN);
        fill("#events", good + "\n" + bad + "\n" + early);
        browser.one("button[value=try]").click();
        browser.await("Tried: nothing has been changed");
        assertThat(browser.text()).contains("Unknown region", "Use a code as UZ-TK");
        seen("feed");
        browser.one("button[value=send]").click();
        browser.await("Mend and send again");
        seen("submission");
        fill("#events", hired("h-2", "K-2", "UZ-TK"));
        browser.one("button[value=send]").click();
        browser.await("Received on");
        browser.open("/feed/submissions");
        assertThat(browser.all("tbody tr")).hasSize(2);
        seen("submissions");
        browser.open("/feed/waiting?employer=" + OWN);
        browser.await("hiring of employment K-3");
        seen("waiting");
        browser.open("/feed/reconciliation?employer=" + OWN);
        browser.script("document.querySelector('#on').value = '2022-04-14'");
        fill("#jobs", "employment,pinfl,start\nK-1,30105990450019,2021-05-01\n");
        browser.one("form.stack button").click();
        browser.await("another first day");
        seen("reconciliation");
        logOut();
    }

    @Test
    @Order(6)
    void anAnalystFollowsANumberToItsEvents() {
        logIn("analyst");
        String question =
                "/analysis?figure=headcount&from=2022-01-01&to=2022-03-31&interval=quarter&by=region";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    browser.open(question);
                    return !browser.all("td a").isEmpty();
                });
        seen("analysis");
        browser.one("td a").click();
        browser.await("What stands behind a number");
        assertThat(browser.text()).contains("h-1", OWN);
        seen("trace");
        browser.open("/admin/companies");
        browser.await("Your role may not see this page.");
        logOut();
    }

    @Test
    @Order(7)
    void everybodySeesANumberChangeWhileThePageIsOpen() throws IOException {
        browser.open("/");
        String before = browser.one("#now dd").getText();
        List<String> events = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            events.add(
                    hired("h-" + i, "K-" + i, "UZ-TK")
                            .replace("30105990450019", "301059904500" + i));
        }
        park.api(Part.EMPLOYMENT)
                .post(
                        "/v1/employment-events",
                        "application/x-ndjson",
                        String.join("\n", events),
                        "many")
                .ok();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !browser.one("#now dd").getText().equals(before));
        seen("dashboard");
    }

    @Test
    @Order(8)
    void theFirstViewTakesLessThanASecondAndIsLight() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            browser.forget();
            browser.traffic();
            browser.open("/");
            long took =
                    ((Number)
                                    browser.script(
                                            "return performance.getEntriesByType('navigation')[0]"
                                                    + ".loadEventEnd"))
                            .longValue();
            best = Math.min(best, took);
            Browser.Traffic traffic = browser.traffic();
            assertThat(traffic.bytes()).isLessThan(MOST_BYTES);
            assertThat(traffic.addresses())
                    .allSatisfy(address -> assertThat(address).startsWith(park.console()));
            System.out.printf("dashboard: %d ms, %d bytes%n", took, traffic.bytes());
        }
        assertThat(best).isLessThan(SECOND);
    }

    @Test
    @Order(9)
    void aServiceThatIsDownCostsItsPartOfAPage() {
        park.kill(Part.REPORTING);
        browser.open("/");
        browser.await("The service of figures does not answer at the moment.");
        seen("dashboard-without-figures");
        logIn("admin");
        browser.open("/admin/companies?q=" + OWN);
        browser.one("#found tbody a").click();
        browser.await("Who did what");
        assertThat(browser.text())
                .contains("The service of figures does not answer", "Samarqand markazi");
        park.up();
        logOut();
    }

    private static String hired(String id, String employment, String region) {
        return """
        {"id":"%s","type":"HIRED","employer":"%s","employment":"%s","effectiveOn":"2021-04-01",\
        "worker":{"pinfl":"30105990450019","birthDate":"1999-05-01","gender":"M"},\
        "position":{"occupation":"2512","region":"%s","center":null,"fte":1.0}}\
        """
                .formatted(id, OWN, employment, region);
    }

    private static void fill(String css, String text) {
        browser.script("document.querySelector(arguments[0]).value = arguments[1]", css, text);
    }

    private static void logIn(String person) {
        browser.looks("light", 1280);
        browser.open("/oauth2/authorization/itpark");
        try {
            browser.one("#username").sendKeys(person);
            browser.one("#password").sendKeys(park.password(person), Keys.ENTER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        browser.await("Log out");
    }

    /** And that the issuer, too, wants to know again who it is. */
    private static void logOut() {
        browser.open("/");
        browser.one("form[action='/logout'] button").click();
        browser.await("Log in");
        browser.open("/admin/companies");
        await().atMost(Duration.ofSeconds(10)).until(() -> !browser.all("#password").isEmpty());
    }

    /** Looked at in light and dark and on a phone, and by axe. */
    private static void seen(String page) {
        for (String scheme : List.of("light", "dark")) {
            browser.looks(scheme, 1280);
            assertThat(browser.barriers()).as("%s, %s", page, scheme).isEmpty();
            browser.photograph(SCREENSHOTS.resolve(page + "-" + scheme + ".png"));
        }
        browser.looks("light", 390);
        assertThat(browser.barriers()).as("%s, phone", page).isEmpty();
        assertThat(browser.isTooWide()).as("%s scrolls sideways", page).isFalse();
        browser.photograph(SCREENSHOTS.resolve(page + "-phone.png"));
        browser.looks("light", 1280);
    }
}
