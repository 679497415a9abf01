package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A vintage is answered once nothing can be added to it any more, and then for ever. */
class VintageTest extends ReportingOverHttp {

    private static final String QUESTION = "/v1/figures/headcount?on=2022-04-14&asKnownAt=";

    @AfterEach
    void nothingPending() {
        unpublished.set(0);
    }

    @Test
    void whileSomethingRecordedIsOnItsWayAVintageIsToldToComeLater() throws Exception {
        unpublished.set(1);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var early = get(QUESTION + now);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/v1/figures/headcount/events?on=2022-04-14&asKnownAt=" + now).statusCode())
                .isEqualTo(503);
        assertThat(get("/v1/figures/headcount?on=2022-04-14").statusCode()).isEqualTo(200);

        unpublished.set(0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(QUESTION + now).statusCode())
                                .as("%s", get("/v1/freshness").body())
                                .isEqualTo(200));
    }

    @Test
    void whatWasCompleteOnceIsAnsweredWhoeverIsAwayLater() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(QUESTION + now).statusCode())
                                .as("%s", get("/v1/freshness").body())
                                .isEqualTo(200));
        String first = get(QUESTION + now).body();
        unpublished.set(1);
        assertThat(get(QUESTION + now).body()).isEqualTo(first);
    }
}
