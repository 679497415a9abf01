package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.List;

/** Pages as a browser asks for them, before services that answer as the real ones do. */
@SpringBootTest
@AutoConfigureMockMvc
class PagesTest {

    private static final Stubs REPORTING = new Stubs(Park::reporting);
    private static final Stubs REGISTRY = new Stubs(Park::registry);
    private static final Stubs EMPLOYMENT = new Stubs(Park::employment);

    @Autowired private MockMvc pages;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
        properties.add("itpark.company-registry.url", REGISTRY::url);
        properties.add("itpark.employment.url", EMPLOYMENT::url);
        // Nobody listens at the discard port.
        properties.add("itpark.remote-service-center.url", () -> "http://127.0.0.1:9");
    }

    @BeforeEach
    void forget() {
        REGISTRY.received().clear();
        REPORTING.received().clear();
        EMPLOYMENT.received().clear();
    }

    @AfterAll
    static void close() {
        REPORTING.close();
        REGISTRY.close();
        EMPLOYMENT.close();
    }

    @Test
    void theDashboardIsForEverybodyAndSaysNothingInline() throws Exception {
        String page =
                pages.perform(get("/"))
                        .andExpect(status().isOk())
                        .andExpect(
                                header().string(
                                                "Content-Security-Policy",
                                                Matchers.containsString("script-src 'self'")))
                        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page)
                .contains("11,013", "Young people in the park")
                .doesNotContain("??", "<style", "style=", "onclick");
    }

    @Test
    void numbersDatesAndWordsAreTheReaders() throws Exception {
        pages.perform(get("/").param("lang", "ru"))
                .andExpect(content().string(Matchers.containsString("Работают в парке")))
                .andExpect(content().string(Matchers.containsString("11\u00a0013")))
                .andExpect(content().string(Matchers.containsString("1 кв. 2022")));
        pages.perform(get("/").header("Accept-Language", "uz"))
                .andExpect(content().string(Matchers.containsString("Parkda ishlayotganlar")));
    }

    @Test
    void aViewIsAnAddressAndReachesReportingAsItIs() throws Exception {
        pages.perform(
                        get(
                                "/?from=2021-01-01&to=2021-12-31&interval=month&region=UZ-SA&gender=F&asKnownAt=2022-04-14"))
                .andExpect(status().isOk());

        assertThat(REPORTING.received())
                .filteredOn(request -> request.address().getPath().endsWith("/job-creation"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address().getQuery().split("&"))
                                .containsExactlyInAnyOrder(
                                        "from=2021-01-01",
                                        "to=2021-12-31",
                                        "interval=month",
                                        "region=UZ-SA",
                                        "gender=F",
                                        "asKnownAt=2022-04-14T18:59:59.999Z"));
    }

    @Test
    void whatAnAddressSaysWithoutMeaningIsLeftOutAndNamed() throws Exception {
        pages.perform(get("/?from=yesterday&region=UZ-XX&to=9999-01-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("left out: from, region, to")));
    }

    @Test
    void figuresAreDownloadedThroughTheConsole() throws Exception {
        pages.perform(get("/figures/headcount?on=2022-04-14&format=csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(Matchers.startsWith("period,value")));
    }

    @Test
    void administrationIsForAdministrators() throws Exception {
        pages.perform(get("/admin/companies"))
                .andExpect(redirectedUrl("http://127.0.0.1:8080/oauth2/authorization/itpark"));
        pages.perform(get("/admin/companies").with(user("analyst").roles("figures-analyst")))
                .andExpect(status().isForbidden());
        pages.perform(get("/admin/companies?q=самарканд").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Samarqand dasturlari")));
    }

    @Test
    void aRefusalStandsAtItsFieldAndTheFormIsAsItWasFilledIn() throws Exception {
        pages.perform(
                        post("/admin/companies/c-1/decisions")
                                .with(administrator())
                                .with(csrf())
                                .param("key", "k-1")
                                .param("decision", "REGISTER")
                                .param("effectiveOn", "1999-01-01")
                                .param("orderNumber", "12-K"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(Matchers.containsString("not before the last decision")))
                .andExpect(content().string(Matchers.containsString("1999-01-01")))
                .andExpect(content().string(Matchers.containsString("12-K")));

        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.key()).isEqualTo("k-1");
                    assertThat(request.body()).contains("\"orderNumber\":\"12-K\"");
                });
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        pages.perform(
                        post("/admin/companies/c-1/decisions")
                                .with(administrator())
                                .param("decision", "REJECT"))
                .andExpect(status().isForbidden());

        assertThat(REGISTRY.received()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayIsNamedAndThePageStands() throws Exception {
        pages.perform(get("/admin/centers").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "The service of remote service centers does not"
                                                        + " answer")));
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/companies, park-admin",
        "/admin/imports, park-admin",
        "/admin/centers, park-admin center-operator",
        "/feed, park-admin hr-feed",
        "/feed/submissions, park-admin hr-feed",
        "/feed/waiting, park-admin hr-feed",
        "/feed/reconciliation, park-admin hr-feed",
        "/analysis, park-admin figures-analyst",
        "/analysis/traces/headcount, park-admin figures-analyst"
    })
    void everyPageIsForItsRoles(String page, String allowed) throws Exception {
        pages.perform(get(page)).andExpect(status().is3xxRedirection());
        for (String role :
                List.of("park-admin", "center-operator", "hr-feed", "figures-analyst", "service")) {
            pages.perform(get(page).with(user("somebody").roles(role)))
                    .andExpect(
                            List.of(allowed.split(" ")).contains(role)
                                    ? status().isOk()
                                    : status().isForbidden());
        }
    }

    @Test
    void aDecisionForManyIsTriedWithoutChangingAnything() throws Exception {
        pages.perform(bulk("/admin/companies/trials"))
                .andExpect(content().string(Matchers.containsString("Possible for 1 of 2")))
                .andExpect(
                        content().string(Matchers.containsString("not before the last decision")))
                .andExpect(
                        content().string(Matchers.containsString("\"/admin/companies?lang=ru\"")));

        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.address().getQuery()).isEqualTo("dryRun=true"));
    }

    @Test
    void aDecisionForManyIsTakenOneByOneEachUnderAKeyOfItsOwn() throws Exception {
        pages.perform(bulk("/admin/companies/decisions"))
                .andExpect(content().string(Matchers.containsString("Decided for 1 of 2")))
                .andExpect(
                        content().string(Matchers.containsString("not before the last decision")));

        assertThat(REGISTRY.received())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(Stubs.Received::key)
                .containsExactly("k-1-c-2", "k-1-c-3");
    }

    private static MockHttpServletRequestBuilder bulk(String path) {
        return post(path)
                .with(administrator())
                .with(csrf())
                .param("key", "k-1")
                .param("company", "c-2", "c-3")
                .param("decision", "REGISTER")
                .param("effectiveOn", "2022-04-14");
    }

    @Test
    void companiesFromAFileAreTriedFirstAndTakenUnderTheKeyOfTheForm() throws Exception {
        pages.perform(
                        post("/admin/imports")
                                .with(administrator())
                                .with(csrf())
                                .param("key", "k-1")
                                .param("csv", "tin,name\n")
                                .param("step", "try"))
                .andExpect(content().string(Matchers.containsString("A TIN has nine digits")))
                .andExpect(content().string(Matchers.containsString("Import rows: 1")));
        pages.perform(
                post("/admin/imports")
                        .with(administrator())
                        .with(csrf())
                        .param("key", "k-1")
                        .param("csv", "tin,name\n")
                        .param("step", "take"));

        assertThat(REGISTRY.received())
                .extracting(request -> request.address().getQuery())
                .containsExactly("dryRun=true", "dryRun=false");
        assertThat(REGISTRY.received().getLast().key()).isEqualTo("k-1");
    }

    @Test
    void theSandboxTellsCausesAndLeavesNothing() throws Exception {
        pages.perform(
                        post("/feed")
                                .with(reporter())
                                .with(csrf())
                                .param("key", "k-1")
                                .param("events", "[{}]")
                                .param("step", "try"))
                .andExpect(content().string(Matchers.containsString("Unknown region")))
                .andExpect(content().string(Matchers.containsString("Use a code as UZ-TK")));

        assertThat(EMPLOYMENT.received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address().getQuery()).isEqualTo("dryRun=true"));
    }

    @Test
    void whatIsSentIsShownWithItsRejectsReadyToMend() throws Exception {
        pages.perform(
                        post("/feed")
                                .with(reporter())
                                .with(csrf())
                                .param("key", "k-1")
                                .param("events", "[{}]")
                                .param("step", "send"))
                .andExpect(redirectedUrl("/feed/submissions/s-1"));
        pages.perform(get("/feed/submissions/s-1").with(reporter()))
                .andExpect(content().string(Matchers.containsString("Unknown region")))
                .andExpect(content().string(Matchers.containsString("a-2,HIRED")));
        pages.perform(get("/feed/submissions/s-1/rejects").with(reporter()))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        Matchers.containsString("rejects-s-1.csv")));

        assertThat(EMPLOYMENT.received().getFirst().key()).isEqualTo("k-1");
    }

    @Test
    void whatWaitsAndHowAListDiffersIsShown() throws Exception {
        pages.perform(get("/feed/waiting?employer=301234567").with(reporter()))
                .andExpect(content().string(Matchers.containsString("hiring of employment K-9")));
        pages.perform(
                        post("/feed/reconciliation")
                                .with(reporter())
                                .with(csrf())
                                .param("employer", "301234567")
                                .param("on", "2022-04-14")
                                .param("jobs", "employment,pinfl,start\n"))
                .andExpect(content().string(Matchers.containsString("send TERMINATED")));
    }

    @Test
    void aNumberLeadsToTheEventsBehindIt() throws Exception {
        String page =
                pages.perform(
                                get("/analysis?figure=headcount&from=2021-10-01&to=2022-06-30&interval=quarter")
                                        .with(analyst()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(page)
                .contains(
                        "/analysis/traces/headcount?on=2021-12-31&amp;asKnownAt=2022-04-14T09:30:00Z");
        pages.perform(get("/analysis/traces/headcount?on=2021-12-31").with(analyst()))
                .andExpect(content().string(Matchers.containsString("w1-ab")))
                .andExpect(content().string(Matchers.containsString("Hired Apr 1, 2021 (a-1)")));
    }

    @Test
    void whatIsSuppressedIsSaidToBe() throws Exception {
        pages.perform(get("/embed/map"))
                .andExpect(content().string(Matchers.containsString("Surkhandarya: not shown")))
                .andExpect(content().string(Matchers.containsString("kept back to protect people")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.containsString("frame-ancestors *")));
    }

    @Test
    void theRevisionsOfANumberEndInWhatIsKnownNow() throws Exception {
        pages.perform(get("/revisions?to=2022-04-14"))
                .andExpect(
                        content()
                                .string(
                                        Matchers.startsWith(
                                                "knownOn,period,value,status\r\n"
                                                        + "2022-04-14,2022-04-14,11500,A")))
                .andExpect(content().string(Matchers.endsWith(",2022-04-14,12000,A\r\n")));
    }

    private static RequestPostProcessor reporter() {
        return user("Rustam").roles("hr-feed");
    }

    private static RequestPostProcessor analyst() {
        return user("Malika").roles("figures-analyst");
    }

    private static RequestPostProcessor administrator() {
        return user("Aziza").roles("park-admin");
    }
}
