package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import uz.itpark.console.browser.Browser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Somebody at a keyboard, with no mouse: what Tab does not come to is not there for them, and where
 * the focus is must be seen.
 */
final class Hands {

    /** No page has as many stops: the focus goes round among some of them. */
    private static final int TRAPPED = 1_000;

    /** In the order of the browser's language. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMddyyyy");

    private static final String STOP =
            """
            const it = document.activeElement;
            const look = getComputedStyle(it);
            const place = it.getBoundingClientRect();
            return {
              element: it,
              text: it.outerHTML.slice(0, 200),
              wanted: it.matches(arguments[0]),
              marked: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0,
              inView: place.bottom > 0 && place.right > 0 && place.top < innerHeight
                  && place.left < innerWidth
            };
            """;

    private final Browser browser;

    Hands(Browser browser) {
        this.browser = browser;
    }

    /** Presses Tab until that has the focus. */
    void to(String css) {
        go(css, () -> browser.press(Keys.TAB));
    }

    /** The same with Shift, which leads the other way. */
    void backTo(String css) {
        go(css, () -> browser.pressWith(Keys.SHIFT, Keys.TAB));
    }

    private void go(String css, Runnable step) {
        Stop before = seen(css);
        WebElement first = null;
        for (int steps = 0; !before.wanted; steps++) {
            assertThat(steps).as("steps, trapped near %s", before.text).isLessThan(TRAPPED);
            step.run();
            Stop stop = seen(css);
            // Several of the first stop's parts may follow on one another.
            assertThat(stop.element.equals(first) && !stop.element.equals(before.element))
                    .as("%s was not come to in a full round, which begins at %s", css, stop.text)
                    .isFalse();
            first = first == null ? stop.element : first;
            before = stop;
        }
    }

    /** Where the focus is, and that one sees it; a page that just came may not yet show it. */
    private Stop seen(String css) {
        AtomicReference<Stop> stop = new AtomicReference<>();
        await().pollDelay(Duration.ZERO)
                .untilAsserted(() -> {
                    stop.set(stop(css));
                    stop.get().isSeen();
                });
        return stop.get();
    }

    private Stop stop(String css) {
        Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(browser.script(STOP, css));
        return new Stop(
                (WebElement) value(found, "element"),
                String.valueOf(value(found, "text")),
                Boolean.TRUE.equals(value(found, "wanted")),
                Boolean.TRUE.equals(value(found, "marked")),
                Boolean.TRUE.equals(value(found, "inView")));
    }

    private static Object value(Map<?, ?> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    /** Where the focus is. */
    private record Stop(
            WebElement element, String text, boolean wanted, boolean marked, boolean inView) {

        /** Between the last stop and the first, the page itself has the focus. */
        private void isSeen() {
            if (text.startsWith("<body")) {
                return;
            }
            assertThat(marked).as("the focus is marked at %s", text).isTrue();
            assertThat(inView).as("the focus is in view at %s", text).isTrue();
        }
    }

    /** Goes there and presses Enter. */
    void enter(String css) {
        to(css);
        browser.press(Keys.ENTER);
    }

    void press(CharSequence... keys) {
        browser.press(keys);
    }

    /** Goes to a field and types. */
    void type(String css, String text) {
        to(css);
        browser.press(text);
    }

    /** Goes to a field for a date and types it, digit by digit. */
    void type(String css, LocalDate date) {
        to(css);
        browser.pressSlowly(DATE.format(date));
        assertThat(said("value")).isEqualTo(date.toString());
    }

    /** Goes to a list and types what the choice begins with. */
    void choose(String css, String choice) {
        type(css, choice);
        assertThat(said("selectedOptions[0].text")).startsWith(choice);
    }

    private String said(String property) {
        return String.valueOf(browser.script("return document.activeElement." + property));
    }
}
