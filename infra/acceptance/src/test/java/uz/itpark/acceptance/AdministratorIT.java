package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import tools.jackson.databind.JsonNode;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The park's administrator at the console. */
@WithConsole
class AdministratorIT {

    private final Walk walk;
    private final Browser browser;

    AdministratorIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @BeforeEach
    void come() {
        walk.logIn("admin");
    }

    @AfterEach
    void go() {
        walk.logOut();
    }

    @Test
    void decidesForManyByKeyboardAfterATrialAndOnce() throws IOException {
        walk.company("309500001", "Samarqand dasturlari");
        walk.company("309500003", "Buxoro Data");
        browser.open("/admin/companies?status=APPLIED&q=3095");
        walk.seen("applications");
        browser.script("document.querySelector('[data-rows] tbody a').focus()");
        browser.focused().sendKeys("x", Keys.ARROW_DOWN);
        browser.focused().sendKeys("x");
        browser.one("select[name=decision] option[value=REGISTER]").click();
        walk.fill("#effectiveOn", "2021-03-01");
        browser.one("#orderNumber").sendKeys("12-K", Keys.ENTER);
        browser.await("Possible for 2 of 2");
        assertThat(decisions("309500001")).containsExactly("APPLY");
        walk.seen("bulk-decision");
        walk.clickTwice("form.decide button");
        browser.await("Decided for 2 of 2");

        assertThat(decisions("309500001")).containsExactly("APPLY", "REGISTER");
        browser.one("main table a").click();
        browser.await("Who did what");
        assertThat(browser.text()).contains("Registered", "Order 12-K", "Mar 1, 2021", "admin");
        walk.seen("company");
        walk.printed("company");
    }

    private Iterable<String> decisions(String tin) throws IOException {
        JsonNode companies =
                walk.park()
                        .api(Part.COMPANY_REGISTRY)
                        .get("/v1/companies", Map.of("q", tin))
                        .ok()
                        .get("items");
        return companies.get(0).get("decisions").findValuesAsString("decision");
    }

    @Test
    void findsACompanyInEitherScriptWhileTyping() throws IOException {
        walk.company("309000002", "Уфқ Системс");
        browser.open("/admin/companies");
        browser.one("#q").sendKeys("ufq");
        browser.await("Уфқ Системс");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.all("#found tbody tr").size() == 1);
        browser.one("#all").click();
        assertThat(browser.all("#found tbody input:checked")).hasSize(1);
        walk.seen("companies");
    }

    @Test
    void triesAFileOfCompaniesAndThenTakesIt() {
        browser.open("/admin/imports");
        browser.one("#csv")
                .sendKeys(
                        "tin,name,activity,region,address,director,email,foundedOn,registeredOn\n"
                                + "309000011,Navoiy Soft,62.01.0,UZ-NW,,,,,2022-01-10\n"
                                + "30,Nobody,62,UZ-XX,,,,,\n");
        browser.one("button[value=try]").click();
        browser.await("A TIN has nine digits.");
        walk.seen("import");
        walk.clickTwice("button[value=take]");
        browser.await("Imported");
        browser.open("/admin/companies?q=309000011");
        browser.await("Navoiy Soft");
    }
}
