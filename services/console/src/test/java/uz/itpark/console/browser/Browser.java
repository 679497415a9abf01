package uz.itpark.console.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser at one site. */
public final class Browser implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Beneath it a page is a phone's. */
    private static final int PHONE = 500;

    private static final int HEIGHT = 1_000;
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChromeDriver driver = Chromium.start();
    private final String site;
    private int width = 1280;

    /**
     * @param site as {@code http://127.0.0.1:8080}
     */
    public Browser(String site) {
        this.site = site;
        // A bar of the browser's own, as that of downloads, does not take the focus away.
        driver.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    /** Leaves the tests out, with words, where there is none. */
    public static void isThere() {
        Chromium.isThere();
    }

    /** How pages are looked at from here on. */
    public void looks(String scheme, int wide) {
        appears("screen", scheme, wide);
    }

    /** As they would be on paper, from here on. */
    public void prints(int wide) {
        appears("print", "light", wide);
    }

    private void appears(String medium, String scheme, int wide) {
        width = wide;
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        size(HEIGHT);
    }

    private void size(Number height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < PHONE));
    }

    public void open(String path) {
        driver.get(site + path);
    }

    /** At another site than its own. */
    public void openElsewhere(String address) {
        driver.get(address);
    }

    /** To the page before this one. */
    public void back() {
        driver.navigate().back();
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public String text() {
        return says("main");
    }

    /** Until the page says so. */
    public void await(String text) {
        patiently()
                .withMessage(() -> text + " is not in: " + says("body"))
                .until(_ -> says("body").contains(text));
    }

    /** Until there is such a thing. */
    public WebElement awaitOne(String css) {
        return patiently().until(page -> page.findElement(By.cssSelector(css)));
    }

    /** A page that goes while it is looked at is looked at again. */
    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class);
    }

    /** The text of the first such thing, as it is seen; nothing where there is none. */
    public String says(String css) {
        Object text =
                script(
                        "const it = document.querySelector(arguments[0]); return it ? it.innerText"
                                + " : ''",
                        css);
        return String.valueOf(text);
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Keys as a hand presses them, one after the other: they go to whatever has the focus. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The same by a hand that looks for each key. */
    public void pressSlowly(String keys) {
        Actions actions = new Actions(driver);
        keys.chars().forEach(key -> actions.sendKeys(Character.toString(key)).pause(SLOW));
        actions.perform();
    }

    /** The same, while it holds down another. */
    public void pressWith(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** What is downloaded from here on goes into that folder. */
    public void downloads(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What keeps somebody from using the page (WCAG 2.2 A and AA, and axe's best practices). */
    public List<String> barriers() {
        // Named, for those of 2.2 are left out otherwise.
        return found(new AxeBuilder().withTags(RULES));
    }

    /** Only what cannot be told from its ground: all that another scheme of colours changes. */
    public List<String> paleness() {
        return found(new AxeBuilder().withRules(List.of("color-contrast")));
    }

    private List<String> found(AxeBuilder axe) {
        return axe.analyze(driver).getViolations().stream().map(Browser::barrier).toList();
    }

    private static String barrier(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream().map(n -> n.getHtml()).toList();
    }

    /** Whether one would have to scroll sideways. */
    public boolean isTooWide() {
        return Boolean.TRUE.equals(
                script("return document.documentElement.scrollWidth > innerWidth"));
    }

    /** All of the page, from top to bottom. */
    public void photograph(Path file) {
        size((Number) script("return document.documentElement.scrollHeight"));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            size(HEIGHT);
        }
    }

    /** Milliseconds from the wish for this page until it was all there. */
    public long loaded() {
        return patiently()
                .until(_ -> {
                    long end =
                            ((Number)
                                            script(
                                                    "return performance.getEntriesByType("
                                                            + "'navigation')[0].loadEventEnd"))
                                    .longValue();
                    return end == 0 ? null : end;
                });
    }

    /** What went over the wire since it was last asked for. */
    public Traffic traffic() {
        List<JsonNode> events =
                driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                        .toList();
        return new Traffic(
                of(events, "Network.requestWillBeSent")
                        .map(params -> params.path("request").path("url").asString())
                        // The browser's own pictures within fields.
                        .filter(address -> !address.startsWith("data:"))
                        .toList(),
                of(events, "Network.loadingFinished")
                        .mapToLong(params -> params.path("encodedDataLength").asLong())
                        .sum());
    }

    private static java.util.stream.Stream<JsonNode> of(List<JsonNode> events, String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.path("params"));
    }

    /**
     * @param bytes received, as they were compressed
     */
    public record Traffic(List<String> addresses, long bytes) {}

    /** Faults that the page itself told of, since it was last asked for. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry ->
                        entry.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Those of this site, which its scripts may not all see. */
    public Set<Cookie> cookies() {
        return driver.manage().getCookies();
    }

    /** What the browser was given, and no more. */
    public String source() {
        return driver.getPageSource();
    }

    /** As if nobody had been here: no cookie, nothing kept. */
    public void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
