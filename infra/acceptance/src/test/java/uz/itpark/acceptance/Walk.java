package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.openqa.selenium.Keys;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Somebody at the console of a running park, who looks at what there is to see. */
final class Walk implements AutoCloseable {

    /** The company that the demonstration's integrator and operator speak for: a resident. */
    static final String OWN = "301000000";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** A4 upright between its margins. */
    private static final int SHEET = 718;

    private final Park park;
    private final Browser browser;
    private final Set<String> pages = new TreeSet<>();

    private Walk(Park park, Browser browser) {
        this.park = park;
        this.browser = browser;
    }

    static Walk begin() {
        Browser.isThere();
        try {
            Park park = Park.start(Files.createTempDirectory("itpark-console"));
            Walk walk = new Walk(park, new Browser(park.console()));
            walk.company(OWN, "Oqtepa Call");
            walk.decide(OWN, "2021-03-01");
            return walk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        park.close();
    }

    Park park() {
        return park;
    }

    Browser browser() {
        return browser;
    }

    /** Has a company apply. */
    void company(String tin, String name) throws IOException {
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

    private void decide(String tin, String on) throws IOException {
        Api registry = park.api(Part.COMPANY_REGISTRY);
        String id =
                registry.get("/v1/companies", java.util.Map.of("q", tin))
                        .ok()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
        registry.post(
                        "/v1/companies/" + id + "/decisions",
                        "{\"decision\":\"REGISTER\",\"effectiveOn\":\"%s\"}".formatted(on),
                        "register-" + tin)
                .ok();
    }

    /** Has events come in. */
    void report(String key, List<String> events) throws IOException {
        park.api(Part.EMPLOYMENT)
                .post(
                        "/v1/employment-events",
                        "application/x-ndjson",
                        String.join("\n", events),
                        key)
                .ok();
    }

    static String hired(String id, String employment, String region) {
        return """
        {"id":"%s","type":"HIRED","employer":"%s","employment":"%s","effectiveOn":"2021-04-01",\
        "worker":{"pinfl":"30105990450019","birthDate":"1999-05-01","gender":"M"},\
        "position":{"occupation":"2512","region":"%s","center":null,"fte":1.0}}\
        """
                .formatted(id, OWN, employment, region);
    }

    /** As a hand cannot: dates are typed in the order of the browser's language. */
    void fill(String css, String text) {
        browser.script("document.querySelector(arguments[0]).value = arguments[1]", css, text);
    }

    /** As an impatient hand does it. */
    void clickTwice(String css) {
        browser.script(
                "const it = document.querySelector(arguments[0]); it.click(); it.click()", css);
    }

    void logIn(String person) {
        browser.forget();
        browser.looks("light", DESK);
        logIn(browser, person);
    }

    /** Another one, with the same person logged in. */
    Browser anotherBrowser(String person) {
        Browser other = new Browser(park.console());
        logIn(other, person);
        return other;
    }

    private void logIn(Browser at, String person) {
        at.open("/oauth2/authorization/itpark");
        try {
            at.awaitOne("#username").sendKeys(person);
            at.one("#password").sendKeys(park.password(person), Keys.ENTER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at.await("Log out");
    }

    /** And the issuer, too, wants to know again who it is. */
    void logOut() {
        browser.open("/");
        browser.one("form[action='/logout'] button").click();
        browser.await("Log in");
        browser.open("/admin/centers");
        browser.awaitOne("#password");
    }

    /**
     * The page is looked at in light and dark and on a phone, by axe too.
     *
     * @param name of the pictures
     */
    void seen(String name) {
        pages.add(String.valueOf(browser.one("main").getDomAttribute("data-page")));
        browser.looks("light", DESK);
        looked(name, "light", browser.barriers());
        browser.looks("dark", DESK);
        looked(name, "dark", browser.paleness());
        browser.looks("light", PHONE);
        assertThat(browser.isTooWide()).as("%s scrolls sideways", name).isFalse();
        looked(name, "phone", browser.barriers());
        browser.looks("light", DESK);
    }

    /** It is looked at as it is printed. */
    void printed(String name) {
        browser.prints(SHEET);
        assertThat(browser.isTooWide()).as("%s does not fit on a sheet", name).isFalse();
        looked(name, "print", browser.barriers());
        browser.looks("light", DESK);
    }

    private void looked(String name, String manner, List<String> barriers) {
        assertThat(barriers).as("%s, %s", name, manner).isEmpty();
        browser.photograph(SCREENSHOTS.resolve(name + "-" + manner + ".png"));
    }

    /** Those that were seen, by their templates. */
    Set<String> pages() {
        return pages;
    }

    /** Until asking again finds it. */
    void openUntil(String path, String css) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    browser.open(path);
                    return !browser.all(css).isEmpty();
                });
    }
}
