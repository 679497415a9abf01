package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/** Each person's errand from log-in to result by nothing but the keys of a keyboard. */
@WithConsole
class KeyboardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AT_WORK =
            ".htmx-request, .htmx-swapping, .htmx-added, .htmx-settling";

    private final Walk walk;
    private final Browser browser;
    private final Hands hands;

    KeyboardIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
        this.hands = walk.hands();
    }

    @Test
    void theAdministratorDecidesForManyAfterATrial() throws IOException {
        walk.company("309600001", "Andijon dasturlari");
        walk.company("309600003", "Nukus Data");
        walk.company("309600005", "Termiz Data");
        walk.logInByKeyboard("admin");
        hands.enter("nav a[href='/admin/companies?status=APPLIED']");
        browser.await("Applications");
        hands.type("#q", "3096");
        until(() -> browser.all("#found tbody tr").size() == 3);
        hands.to("[data-rows]");
        hands.press(Keys.ARROW_DOWN, "x", Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP, "x");
        hands.choose("#decision", "Register");
        hands.type("#effectiveOn", LocalDate.of(2021, 3, 1));
        hands.type("#orderNumber", "14-K");
        hands.press(Keys.ENTER);
        browser.await("Possible for 2 of 2");
        assertThat(walk.decisions("309600001")).containsExactly("APPLY");
        hands.enter("form.decide button");
        browser.await("Decided for 2 of 2");
        assertThat(walk.decisions("309600001")).containsExactly("APPLY", "REGISTER");
        hands.enter("main table a");
        browser.await("Who did what");

        assertThat(browser.text()).contains("Registered", "Order 14-K", "Mar 1, 2021");
        walk.logOutByKeyboard();
    }

    @Test
    void theAdministratorImportsAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("companies.csv");
        Files.writeString(
                file,
                """
                tin,name,activity,region,address,director,email,foundedOn,registeredOn
                309600011,Guliston Soft,62.01.0,UZ-SI,,,,,2022-01-10
                30,Nobody,62,UZ-XX,,,,,
                """);
        walk.logInByKeyboard("admin");
        hands.enter("nav a[href='/admin/imports']");
        browser.await("Import");
        hands.to("#file");
        // Where the file is chosen is no page any more.
        browser.focused().sendKeys(file.toString());
        hands.enter("button[value=try]");
        browser.await("A TIN has nine digits.");
        hands.enter("button[value=take]");
        browser.await("Imported");
        hands.enter("main table a");
        browser.await("Who did what");

        assertThat(browser.text()).contains("Guliston Soft", "Registered");
        walk.logOutByKeyboard();
    }

    @Test
    void theAnalystAsksAndFollowsTheNumberToItsEvents() throws IOException {
        walk.report("keyboard", List.of(Walk.hired("y-1", "Y-1", "UZ-XO")));
        walk.logInByKeyboard("analyst");
        hands.enter("nav a[href='/analysis']");
        browser.awaitOne("#figure");
        hands.choose("#figure", "Jobs");
        shown("figure=jobs");
        hands.type("#from", LocalDate.of(2022, 1, 1));
        hands.type("#to", LocalDate.of(2022, 3, 31));
        hands.to("#interval");
        shown("from=2022-01-01&to=2022-03-31");
        hands.to("#by-company");
        hands.press(Keys.SPACE);
        shown("by=company");
        hands.choose("#region", "Khorezm");
        shown("region=UZ-XO");
        hands.choose("#company", Walk.OWN);
        shown("company=" + Walk.OWN);
        hands.enter("#ask");
        until(() -> browser.all("td a").size() == 1);
        hands.enter("td a");
        browser.await("What stands behind a number");

        assertThat(browser.text()).contains("y-1", Walk.OWN);
        walk.logOutByKeyboard();
    }

    @Test
    void theIntegratorTriesAnEventAndReadsWhyAnotherWasRefused() throws IOException {
        walk.report(Walk.OWN, "refused", List.of(Walk.hired("y-2", "Y-2", "UZ-XX")));
        walk.logInByKeyboard("hr");
        hands.enter("nav a[href='/feed']");
        browser.await("Sandbox");
        hands.type("#events", Walk.hired("y-3", "Y-3", "UZ-YY"));
        hands.enter("button[value=try]");
        browser.await("Tried: nothing has been changed");
        assertThat(browser.text()).contains("Unknown region");
        hands.enter("nav.tabs a[href='/feed/submissions']");
        browser.awaitOne("tbody a");
        hands.enter("tbody a");
        browser.await("Rejected, by cause");

        assertThat(browser.text()).contains("Unknown region", "Use a code as UZ-TK", "y-2");
        hands.to("a[href$='/rejects']");
        walk.logOutByKeyboard();
    }

    @Test
    void theOperatorPlansACenter() throws IOException {
        walk.logInByKeyboard("operator");
        hands.enter("nav a[href='/admin/centers']");
        browser.await("Plan a center");
        hands.enter("a[href='/admin/centers/new']");
        browser.awaitOne("#name");
        hands.type("#name", "Urganch markazi");
        hands.choose("#region", "Khorezm");
        hands.type("#district", "Urganch");
        hands.type("#serviceLines", "BPO");
        hands.type("#seats", "60");
        hands.type("#plannedJobs", "50");
        hands.type("#plannedBy", LocalDate.of(2022, 12, 31));
        hands.press(Keys.ENTER);
        browser.await("Who did what");

        assertThat(browser.text()).contains("Urganch markazi", "Planned", "Dec 31, 2022");
        walk.logOutByKeyboard();
    }

    @Test
    void everybodyChoosesAsksWhatANumberIsAndTakesItAlong(@TempDir Path downloads)
            throws IOException {
        browser.forget();
        browser.downloads(downloads);
        browser.open("/");
        hands.type("#from", LocalDate.of(2021, 6, 15));
        hands.choose("#region", "Samarkand");
        shown("from=2021-06-15");
        shown("region=UZ-SA");
        hands.choose("#interval", "Years");
        shown("interval=year");
        hands.enter("#p-series details:nth-of-type(2) summary");
        browser.await("each counted once, in the cell of the primary job");
        hands.enter("#p-series .downloads a");
        assertThat(walk.downloaded(downloads, ".csv")).startsWith("period");
        hands.enter("#p-map .tile:not(.chosen)");
        until(() -> !browser.address().contains("region=UZ-SA"));
        hands.to("a[id^=revised-]");
        browser.awaitOne("#p-revisions");
        hands.to("#revised-jobs");
        hands.backTo("#gender");
    }

    /** The view that is another's now is all there. */
    private void shown(String part) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(browser.address()).contains(part);
                    assertThat(browser.all(AT_WORK)).isEmpty();
                });
    }

    private static void until(Callable<Boolean> so) {
        await().atMost(PATIENCE).until(so);
    }
}
