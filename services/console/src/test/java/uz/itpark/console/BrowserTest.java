package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The dashboard in a real browser, before services that answer as the real ones do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final long MOST_BYTES = 300_000;
    private static final Stubs REPORTING = new Stubs(Park::reporting);

    private static ChromeDriver browser;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
    }

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Chromium.start();
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void close() {
        REPORTING.close();
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void theDashboardShowsItsChartsFromOneHostAndIsLight() {
        browser.manage().logs().get(LogType.PERFORMANCE);
        show("/?from=2021-10-01&to=2022-06-30", "light", 1280);

        assertThat(browser.findElement(By.id("now")).getText()).contains("12,000", "11,013", "567");
        assertThat(browser.findElements(By.cssSelector(".panel polyline"))).hasSize(1);
        assertThat(browser.findElements(By.cssSelector(".panel rect.s1"))).hasSizeGreaterThan(2);
        assertThat(browser.findElements(By.cssSelector(".panel .tile"))).hasSize(14);
        assertThat(browser.findElement(By.cssSelector("option[value='UZ-XO']")).isEnabled())
                .isFalse();

        List<JsonNode> events = network();
        long bytes =
                events.stream()
                        .filter(event ->
                                event.path("method").asString().equals("Network.loadingFinished"))
                        .mapToLong(event -> event.path("params").path("encodedDataLength").asLong())
                        .sum();
        assertThat(bytes).isBetween(1L, MOST_BYTES);
        assertThat(events)
                .filteredOn(event ->
                        event.path("method").asString().equals("Network.requestWillBeSent"))
                .extracting(event -> event.path("params").path("request").path("url").asString())
                // The browser's own pictures within fields.
                .filteredOn(address -> !address.startsWith("data:"))
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(address).startsWith("http://127.0.0.1:" + port + "/"));
        assertThat(
                        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                                .map(LogEntry::getMessage))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,light,1280", "ru,dark,1280", "uz,light,390", "ru,dark,390"})
    void everybodyCanReadIt(String language, String scheme, int width) throws IOException {
        show("/?from=2021-10-01&to=2022-06-30&by=gender&lang=" + language, scheme, width);

        assertThat(browser.findElement(By.id("now")).getText()).containsPattern("12.000");
        assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
        assertThat(
                        (Boolean)
                                browser.executeScript(
                                        "return document.documentElement.scrollWidth <="
                                                + " innerWidth"))
                .isTrue();
        assertThat(browser.findElement(By.tagName("html")).getAttribute("lang"))
                .isEqualTo(language);
        photograph("dashboard-%s-%s-%d".formatted(language, scheme, width), width);
    }

    private void show(String path, String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        1000,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 500));
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 1000));
        browser.get("http://127.0.0.1:" + port + path);
    }

    /** All of the page. */
    private static void photograph(String name, int width) throws IOException {
        Number height =
                (Number) browser.executeScript("return document.documentElement.scrollHeight");
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        width,
                        "height",
                        height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        width < 500));
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static List<JsonNode> network() {
        JsonMapper json = JsonMapper.shared();
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json.readTree(entry.getMessage()).path("message"))
                .toList();
    }
}
