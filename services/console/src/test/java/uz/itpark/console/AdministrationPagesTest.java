package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Companies, centers, decisions, imports. */
class AdministrationPagesTest extends Pages {

    @Test
    void companiesAreFound() throws Exception {
        assertThat(page(ADMINISTRATOR, "/admin/companies?q=самарканд"))
                .contains("Samarqand dasturlari");
    }

    @Test
    void aCompanyShowsWhatTheOtherServicesTellOfIt() throws Exception {
        assertThat(page(ADMINISTRATOR, "/admin/companies/c-1"))
                .contains("12,345", "Last event", "Terminated, K-9")
                .contains("The service of remote service centers does not answer")
                .contains("Who did what");
    }

    @Test
    void aCompanyShowsItsResidencyItsJobsInNumbersTooAndWhatWasRejected() throws Exception {
        assertThat(page(ADMINISTRATOR, "/admin/companies/c-3"))
                .contains("Jan 1, 2020 – Jun 30, 2020", "since Mar 1, 2021")
                .containsPattern("<polyline class=\"curve")
                .containsPattern(
                        "(?s)Table: Jobs over time.*<th"
                                + " scope=\"row\">2022</th><td[^>]*>12,345</td>")
                .containsPattern(
                        "Rejected in its last submission</dt><dd><a"
                                + " href=\"/feed/submissions/s-1\">2<");
        assertThat(REPORTING.received())
                .anyMatch(request ->
                        request.address()
                                .getQuery()
                                .startsWith("company=301234567&from=2020-01-01"));
    }

    @Test
    void aRefusalStandsAtItsFieldAndTheFormIsAsItWasFilledIn() throws Exception {
        String page =
                answer(
                                form(ADMINISTRATOR, "/admin/companies/c-1/decisions")
                                        .param("decision", "REGISTER")
                                        .param("effectiveOn", "1999-01-01")
                                        .param("orderNumber", "12-K"))
                        .getContentAsString();

        assertThat(page)
                .contains("not before the last decision", "1999-01-01", "12-K", "aria-invalid");
        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.key()).isEqualTo("k-1");
                    assertThat(request.body()).contains("\"orderNumber\":\"12-K\"");
                });
    }

    @Test
    void aServiceThatIsAwayIsNamedAndThePageStands() throws Exception {
        assertThat(page(ADMINISTRATOR, "/admin/centers"))
                .contains("The service of remote service centers does not answer");
    }

    @Test
    void aWrongTinIsRefusedInWordsAtItsField(@Autowired CircuitBreakerRegistry breakers)
            throws Exception {
        breakers.circuitBreaker("remote-service-center").reset();

        assertThat(page(ADMINISTRATOR, "/admin/centers?employer=" + Park.WRONG))
                .contains("aria-invalid=\"true\" aria-describedby=\"f-employer\"")
                .contains("id=\"f-employer\">A TIN has nine digits.<")
                .doesNotContain("could not be shown");
    }

    @Test
    void aPlanIsKeptWithItsKeyWhileItsServiceIsAway() throws Exception {
        String page =
                answer(
                                form(ADMINISTRATOR, "/admin/centers")
                                        .param("employer", "301234567")
                                        .param("name", "Urgut"))
                        .getContentAsString();

        assertThat(page).contains("it will count once", "Urgut", "value=\"k-1\"");
    }

    @Test
    void aDecisionForManyIsTriedWithoutChangingAnything() throws Exception {
        assertThat(answer(bulk("/admin/companies/trials")).getContentAsString())
                .contains("Possible for 1 of 2", "not before the last decision")
                .contains("\"/admin/companies?lang=ru\"");
        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.address().getQuery()).isEqualTo("dryRun=true"));
    }

    @Test
    void aDecisionForManyIsTakenOneByOneEachUnderAKeyOfItsOwn() throws Exception {
        assertThat(answer(bulk("/admin/companies/decisions")).getContentAsString())
                .contains("Decided for 1 of 2", "not before the last decision");
        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(Stubs.Received::key)
                .containsExactly("k-1-c-2", "k-1-c-3");
    }

    private static MockHttpServletRequestBuilder bulk(String path) {
        return form(ADMINISTRATOR, path)
                .param("company", "c-2", "c-3")
                .param("decision", "REGISTER")
                .param("effectiveOn", "2022-04-14");
    }

    @Test
    void companiesFromAFileAreTriedFirstAndTakenUnderTheKeyOfTheForm() throws Exception {
        assertThat(answer(file("try")).getContentAsString())
                .contains("A TIN has nine digits", "Registered on", "Import rows: 1");
        answer(file("take"));

        assertThat(REGISTRY.received())
                .extracting(request -> request.address().getQuery())
                .containsExactly("dryRun=true", "dryRun=false");
        assertThat(REGISTRY.received().getLast().key()).isEqualTo("k-1");
    }

    private static MockHttpServletRequestBuilder file(String step) {
        return form(ADMINISTRATOR, "/admin/imports").param("csv", "tin,name\n").param("step", step);
    }
}
