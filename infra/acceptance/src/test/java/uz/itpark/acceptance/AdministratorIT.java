package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
    void decidesForManyAfterATrialAndOnceHoweverOftenItIsClicked() throws IOException {
        walk.company("309500001", "Samarqand dasturlari");
        walk.company("309500003", "Buxoro Data");
        browser.open("/admin/companies?status=APPLIED&q=3095");
        walk.seen("applications");
        browser.one("#all").click();
        browser.one("select[name=decision] option[value=REGISTER]").click();
        walk.fill("#effectiveOn", "2021-03-01");
        browser.one("#orderNumber").sendKeys("12-K");
        browser.one("fieldset.decide button").click();
        browser.await("Possible for 2 of 2");
        assertThat(walk.decisions("309500001")).containsExactly("APPLY");
        walk.seen("bulk-decision");
        walk.clickTwice("form.decide button");
        browser.await("Decided for 2 of 2");

        assertThat(walk.decisions("309500001")).containsExactly("APPLY", "REGISTER");
        browser.one("main table a").click();
        browser.await("Who did what");
        assertThat(browser.text()).contains("Registered", "Order 12-K", "Mar 1, 2021", "admin");
    }

    @Test
    void findsACompanyInEitherScriptWhileTyping() throws IOException {
        walk.company("309000002", "Ойдин Системс");
        browser.open("/admin/companies");
        browser.one("#q").sendKeys("oydin");
        browser.await("Ойдин Системс");
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

    @Test
    void seesWhatACompanySentWhatWasRefusedAndWhatWaits(@TempDir Path downloads)
            throws IOException {
        String company = walk.employer();
        String refused = of(company, Walk.hired("d-2", "D-2", "UZ-XX"));
        walk.report(
                company,
                "desk",
                List.of(
                        of(company, Walk.hired("d-1", "D-1", "UZ-SA")),
                        refused,
                        of(company, Walk.terminated("d-3", "D-3"))));
        browser.open("/admin/companies?q=" + company);
        browser.awaitOne("#found tbody a").click();
        browser.await("Who did what");
        walk.seen("company");
        walk.printed("company");
        browser.one("a[href='/feed/submissions?employer=" + company + "']").click();
        browser.await("Submissions");
        assertThat(browser.says("tbody td:nth-of-type(1)")).as("received").isEqualTo("3");
        assertThat(browser.says("tbody td:nth-of-type(4)")).as("waiting").isEqualTo("1");
        assertThat(browser.says("tbody td:nth-of-type(5)")).as("rejected").isEqualTo("1");
        browser.one("tbody a").click();
        browser.await("Rejected, by cause");
        assertThat(browser.text()).contains("Unknown region", "Use a code as UZ-TK");
        browser.downloads(downloads);
        browser.one("a[href$='/rejects']").click();
        assertThat(walk.downloaded(downloads, ".ndjson").strip()).isEqualTo(refused);
        browser.open("/admin/companies?q=" + company);
        browser.awaitOne("#found tbody a").click();
        browser.awaitOne("a[href='/feed/waiting?employer=" + company + "']").click();
        browser.await("the hiring of employment D-3");
    }

    private static String of(String company, String event) {
        return event.replace(Walk.OWN, company);
    }
}
