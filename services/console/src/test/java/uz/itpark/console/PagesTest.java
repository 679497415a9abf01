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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Pages as a browser asks for them, before services that answer as the real ones do. */
@SpringBootTest
@AutoConfigureMockMvc
class PagesTest {

    private static final Stubs REPORTING = new Stubs(Park::reporting);
    private static final Stubs REGISTRY = new Stubs(Park::registry);

    @Autowired private MockMvc pages;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("itpark.reporting.url", REPORTING::url);
        properties.add("itpark.company-registry.url", REGISTRY::url);
        // Nobody listens at the discard port.
        properties.add("itpark.remote-service-center.url", () -> "http://127.0.0.1:9");
    }

    @BeforeEach
    void forget() {
        REGISTRY.received().clear();
        REPORTING.received().clear();
    }

    @AfterAll
    static void close() {
        REPORTING.close();
        REGISTRY.close();
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

    private static RequestPostProcessor administrator() {
        return user("Aziza").roles("park-admin");
    }
}
