package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

import java.util.List;

/** Who gets where; there is no issuer here. */
class AccessPagesTest extends Pages {

    private static final List<String> ROLES =
            List.of("park-admin", "center-operator", "hr-feed", "figures-analyst", "service");

    @ParameterizedTest
    @CsvSource({
        "/admin/companies, park-admin",
        "/admin/imports, park-admin",
        "/admin/centers, park-admin center-operator",
        "/admin/centers/new, park-admin center-operator",
        "/feed, park-admin hr-feed",
        "/feed/submissions, park-admin hr-feed",
        "/feed/waiting, park-admin hr-feed",
        "/feed/reconciliation, park-admin hr-feed",
        "/analysis, park-admin figures-analyst",
        "/analysis/traces/headcount, park-admin figures-analyst"
    })
    void everyPageIsForItsRoles(String page, String allowed) throws Exception {
        assertThat(answer(get(page)).getRedirectedUrl())
                .isEqualTo("http://127.0.0.1:8080/oauth2/authorization/itpark");
        for (String role : ROLES) {
            assertThat(answer(get(page).with(user("somebody").roles(role))).getStatus())
                    .as("%s for %s", page, role)
                    .isEqualTo(List.of(allowed.split(" ")).contains(role) ? 200 : 403);
        }
    }

    @Test
    void aFormOfAnotherSiteOrOfASessionThatEndedIsRefusedAndSaysSo() throws Exception {
        var answer =
                answer(
                        post("/admin/companies/c-1/decisions")
                                .with(ADMINISTRATOR)
                                .param("decision", "REJECT"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getForwardedUrl()).isEqualTo("/log-in/ended");
        assertThat(REGISTRY.received()).isEmpty();
        var ended = get("/log-in/ended");
        assertThat(
                        answer(ended.header("Referer", "http://127.0.0.1:8080/admin/companies/c-1"))
                                .getContentAsString())
                .contains("You are no longer logged in", "href=\"/admin/companies/c-1\"");
        assertThat(
                        answer(get("/log-in/ended").header("Referer", "https://elsewhere.example/"))
                                .getContentAsString())
                .contains("href=\"/oauth2/authorization/itpark\"")
                .doesNotContain("elsewhere.example");
    }

    @Test
    void whoseSessionEndedIsLedToTheLogInByThePageAndNotByAPartOfIt() throws Exception {
        var answer = answer(get("/admin/companies?q=a").header("HX-Request", "true"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("HX-Refresh")).isEqualTo("true");
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    @Test
    void whereAPageIsMissingTheOtherLanguagesAreOfTheSameAddress() throws Exception {
        var missing =
                get("/error?on=2022-04-14")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/no/such");

        assertThat(answer(missing).getContentAsString())
                .contains("\"/no/such?on=2022-04-14&amp;lang=ru\"")
                .doesNotContain("/error");
    }

    @Test
    void whileTheIssuerIsAwayAPageSaysSoAndWhatToDo() throws Exception {
        var answer = answer(get("/oauth2/authorization/itpark"));

        assertThat(answer.getForwardedUrl()).isEqualTo("/log-in/closed");
        assertThat(page(NOBODY, "/log-in/closed"))
                .contains("Nobody can log in at the moment", "Try again");
        assertThat(page(NOBODY, "/log-in/failed")).contains("The log-in did not succeed");
    }

    @Test
    void whoLogsOutWhileTheIssuerIsAwayIsLoggedOutHere() throws Exception {
        assertThat(answer(form(ADMINISTRATOR, "/logout")).getRedirectedUrl()).isEqualTo("/");
    }
}
