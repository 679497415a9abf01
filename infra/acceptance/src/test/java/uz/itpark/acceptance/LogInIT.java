package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import uz.itpark.console.browser.Browser;

/** At the door: what one meets before one is somebody. */
@WithConsole
class LogInIT {

    private final Walk walk;
    private final Browser browser;

    LogInIT(Walk walk) {
        this.walk = walk;
        this.browser = walk.browser();
    }

    @Test
    void theIssuerAsksInTheLanguageOfTheConsoleAndSaysWhomItDoesNotKnow() {
        browser.forget();
        browser.open("/?lang=ru");
        browser.one("header a[href='/oauth2/authorization/itpark']").click();
        browser.awaitOne("#username");
        assertThat(browser.one("h1").getText()).isEqualTo("Вход");
        walk.seen("issuer");
        browser.one("#username").sendKeys("admin");
        browser.one("#password").sendKeys("not this", Keys.ENTER);
        browser.await("Нет никого с таким именем и паролем.");
        walk.seen("issuer-refuses");
        browser.one("nav.languages a[lang=uz]").click();
        browser.await("Parol");
        walk.logIn("admin");
        walk.logOut();
    }

    @Test
    void aLogInThatFailsIsSaidToHaveAndWhatToDo() {
        browser.forget();
        browser.open("/login/oauth2/code/itpark?code=forged&state=forged");
        browser.await("The log-in did not succeed");
        walk.seen("log-in-failed");
        browser.one("main a.button").click();
        browser.awaitOne("#password");
    }
}
