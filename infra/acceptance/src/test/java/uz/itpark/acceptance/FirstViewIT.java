package uz.itpark.acceptance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The dashboard of an installation that runs already, with whatever it holds. */
@EnabledIfSystemProperty(
        named = FirstViewIT.CONSOLE,
        matches = "http.+",
        disabledReason = "./itpark first-view names the console of an installation")
class FirstViewIT {

    static final String CONSOLE = "itpark.console";

    private static final Path REPORT = Path.of("target/first-view.txt");

    @Test
    void isThereInASecondAndLight() throws IOException {
        String console = System.getProperty(CONSOLE);
        try (Browser browser = new Browser(console)) {
            browser.open("/");
            String people = browser.says("#now dd");
            FirstView view = FirstView.of(browser);
            Files.writeString(REPORT, view.told() + "; people in the park: " + people + "\n");
            view.isFastLightAndFrom(console);
        }
    }
}
