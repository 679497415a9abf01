package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import java.time.Duration;
import java.util.List;

/** Services that are there, take every question and answer none. */
class SilencePagesTest extends Pages {

    /** As long as one question is waited for. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final String AWAY = "The service of figures does not answer";

    @Autowired private CircuitBreakerRegistry breakers;

    @BeforeEach
    void begin() throws Exception {
        // What is done for the first time takes its time.
        page(ADMINISTRATOR, "/");
        page(ADMINISTRATOR, "/admin/companies/c-1");
        forgetFailures();
        forget();
    }

    @AfterEach
    void end() {
        List.of(REPORTING, EMPLOYMENT, CENTERS).forEach(Stubs::speaks);
        forgetFailures();
    }

    private void forgetFailures() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void theDashboardWaitsOnceAndThenNoMore() throws Exception {
        REPORTING.fallsSilent();

        assertThat(timed("/", AWAY)).isLessThan(LIMIT.multipliedBy(2));
        forget();
        assertThat(timed("/", AWAY)).isLessThan(LIMIT);
        assertThat(REPORTING.received()).isEmpty();
    }

    @Test
    void allThatACompanysPageAsksOthersIsAskedAtOnce() throws Exception {
        List.of(REPORTING, EMPLOYMENT, CENTERS).forEach(Stubs::fallsSilent);

        assertThat(
                        timed(
                                "/admin/companies/c-1",
                                AWAY,
                                "The employment service does not answer",
                                "The service of remote service centers does not answer",
                                "Samarqand dasturlari",
                                "Who did what"))
                .isLessThan(LIMIT.multipliedBy(2));
        assertThat(REPORTING.received()).hasSize(2);
        assertThat(EMPLOYMENT.received()).hasSize(2);
    }

    @Test
    void whatWasWaitedForInVainIsNotAskedAgain() throws Exception {
        EMPLOYMENT.fallsSilent();

        assertThat(page(ADMINISTRATOR, "/feed/submissions"))
                .contains("The employment service does not answer");
        assertThat(EMPLOYMENT.received()).hasSize(1);
    }

    /** How long it takes until a page is there that says so. */
    private Duration timed(String address, String... words) throws Exception {
        long began = System.nanoTime();
        String page = page(ADMINISTRATOR, address);
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        assertThat(page).contains(words);
        return taken;
    }

    @Test
    void whereNothingIsToldAsItHappensAPageIsToAskByItself() throws Exception {
        REPORTING.fallsSilent();

        assertThat(answer(get("/live")).getStatus()).isEqualTo(204);
        assertThat(REPORTING.received()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeHadIsSaidInWords() throws Exception {
        REPORTING.fallsSilent();
        page(NOBODY, "/");

        assertThat(answer(get("/figures/headcount?on=2022-04-14&format=csv")).getStatus())
                .isEqualTo(503);
        var failed =
                get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 503);
        assertThat(answer(failed).getContentAsString())
                .contains("A service does not answer at the moment.");
    }
}
