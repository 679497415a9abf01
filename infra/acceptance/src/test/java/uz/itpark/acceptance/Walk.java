package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.openqa.selenium.Keys;

import tools.jackson.databind.JsonNode;

import uz.itpark.acceptance.Park.Part;
import uz.itpark.console.browser.Browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody at the console of a running park, who looks at what there is to see. */
final class Walk implements AutoCloseable {

    /** The company that the demonstration's integrator and operator speak for: a resident. */
    static final String OWN = "301000000";

    /** Companies of the reference park: enough of them for numbers of its parts to be shown. */
    private static final String ONE_IN = "12";

    /** Pages that were seen at the address of another. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("error", "/no-such-page", "plan", "/admin/centers/new");

    /** What the page says itself: that it was refused, or that a service is away. */
    private static final String REFUSED = " - Failed to load resource";

    private static final String AWAY = REFUSED + ": the server responded with a status of 503";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** A4 upright between its margins. */
    private static final int SHEET = 718;

    private final Park park;
    private final Browser browser;
    private final Hands hands;
    private final Map<String, String> pages = new TreeMap<>();

    private Walk(Park park, Browser browser) {
        this.park = park;
        this.browser = browser;
        hands = new Hands(browser);
    }

    static Walk begin() {
        Browser.isThere();
        try {
            Park park = Park.start(Files.createTempDirectory("itpark-console"));
            park.told("demo", "--as-built", "--one-in", ONE_IN);
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

    /** At the keyboard of the same browser. */
    Hands hands() {
        return hands;
    }

    /** A company of the reference park that has a center with people. */
    String employer() throws IOException {
        for (JsonNode center :
                park.api(Part.REMOTE_SERVICE_CENTER)
                        .get("/v1/centers", Map.of("status", "OPERATING"))
                        .ok()
                        .get("items")) {
            if (center.get("filledJobs").asInt() > 0) {
                return center.get("employer").asString();
            }
        }
        throw new IllegalStateException("no center has people");
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
                registry.get("/v1/companies", Map.of("q", tin))
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
        report(park.api(Part.EMPLOYMENT), key, events);
    }

    /** Has a company's own system send events. */
    void report(String employer, String key, List<String> events) throws IOException {
        String token = park.told("token", "hr-feed", "--employer", employer).strip();
        report(new Api(park.api(Part.EMPLOYMENT).address(), token), key, events);
    }

    private static void report(Api employment, String key, List<String> events) throws IOException {
        employment
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

    static String terminated(String id, String employment) {
        return """
        {"id":"%s","type":"TERMINATED","employer":"%s","employment":"%s","effectiveOn":"2022-05-31","reason":"OTHER"}\
        """
                .formatted(id, OWN, employment);
    }

    /** What was decided of a company. */
    List<String> decisions(String tin) throws IOException {
        return park.api(Part.COMPANY_REGISTRY)
                .get("/v1/companies", Map.of("q", tin))
                .ok()
                .get("items")
                .get(0)
                .get("decisions")
                .findValuesAsString("decision");
    }

    /** The text of the file that was downloaded there, once it is whole. */
    String downloaded(Path folder, String ending) throws IOException {
        return Files.readString(
                await().until(() -> whole(folder, ending), Optional::isPresent).orElseThrow());
    }

    private static Optional<Path> whole(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        }
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
        browser.complaints();
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

    /** From the dashboard, with the keyboard alone. */
    void logInByKeyboard(String person) throws IOException {
        browser.forget();
        browser.looks("light", DESK);
        browser.open("/");
        hands.enter("header a[href^='/oauth2/authorization/']");
        browser.awaitOne("#username");
        hands.type("#username", person);
        hands.type("#password", park.password(person));
        hands.press(Keys.ENTER);
        browser.await("Log out");
    }

    void logOutByKeyboard() {
        hands.enter("form[action='/logout'] button");
        browser.await("Log in");
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
     * The page has no complaint of its own, and is looked at in light and dark and on a phone, by
     * axe too.
     *
     * @param name of the pictures
     */
    void seen(String name) {
        assertThat(complaints()).as("%s complains", name).isEmpty();
        pages.putIfAbsent(page(), browser.address());
        browser.looks("light", DESK);
        looked(name, "light", browser.barriers());
        browser.looks("dark", DESK);
        looked(name, "dark", browser.paleness());
        browser.looks("light", PHONE);
        assertThat(browser.isTooWide()).as("%s scrolls sideways", name).isFalse();
        looked(name, "phone", browser.barriers());
        browser.looks("light", DESK);
    }

    private List<String> complaints() {
        return browser.complaints().stream()
                .filter(complaint -> !complaint.startsWith(browser.address() + REFUSED))
                .filter(complaint -> !complaint.contains(AWAY))
                .toList();
    }

    private String page() {
        return String.valueOf(browser.one("main").getDomAttribute("data-page"));
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
        return pages.keySet();
    }

    /** A page that was seen is looked at on a phone in another language. */
    void seenOnAPhone(String page, String language) {
        String address = ELSEWHERE.getOrDefault(page, pages.get(page));
        browser.looks("light", PHONE);
        browser.openElsewhere(
                URI.create(park.console()).resolve(address)
                        + (address.contains("?") ? "&" : "?")
                        + "lang="
                        + language);
        assertThat(page()).isEqualTo(page);
        assertThat(browser.isTooWide()).as("%s scrolls sideways, %s", page, language).isFalse();
        browser.photograph(SCREENSHOTS.resolve(page + "-phone-" + language + ".png"));
        browser.looks("light", DESK);
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
