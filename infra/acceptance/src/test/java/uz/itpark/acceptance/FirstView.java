package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import uz.itpark.console.browser.Browser;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How long somebody who was never here waits for the dashboard, and what it weighs. */
record FirstView(List<Look> looks) {

    private static final int TIMES = 5;
    private static final long SECOND = 1_000;
    private static final long MOST_BYTES = 300_000;

    /**
     * @param millis from the wish for the page until it was all there
     * @param bytes over the wire, as they were compressed
     * @param addresses asked for
     */
    record Look(long millis, long bytes, List<String> addresses) {}

    static FirstView of(Browser browser) {
        return new FirstView(Stream.generate(() -> look(browser)).limit(TIMES).toList());
    }

    private static Look look(Browser browser) {
        browser.forget();
        browser.traffic();
        browser.open("/");
        long millis = browser.loaded();
        Browser.Traffic traffic = browser.traffic();
        return new Look(millis, traffic.bytes(), traffic.addresses());
    }

    /** Under a second half the time, never more than 300 kB, and nothing from anywhere else. */
    void isFastLightAndFrom(String console) {
        assertThat(median(looks.stream().mapToLong(Look::millis))).isLessThan(SECOND);
        assertThat(looks)
                .allSatisfy(look -> {
                    assertThat(look.bytes()).isBetween(1L, MOST_BYTES);
                    assertThat(look.addresses())
                            .isNotEmpty()
                            .allSatisfy(address -> assertThat(address).startsWith(console));
                });
    }

    /** In words. */
    String told() {
        return "%d ms, %d bytes, %d requests (medians of %d)"
                .formatted(
                        median(looks.stream().mapToLong(Look::millis)),
                        median(looks.stream().mapToLong(Look::bytes)),
                        median(looks.stream().mapToLong(look -> look.addresses().size())),
                        looks.size());
    }

    private static long median(LongStream values) {
        return values.sorted().skip(TIMES / 2).findFirst().orElseThrow();
    }
}
