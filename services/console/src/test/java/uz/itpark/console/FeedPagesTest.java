package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The feed desk. */
class FeedPagesTest extends Pages {

    @Test
    void theSandboxTellsCausesAndLeavesNothing() throws Exception {
        assertThat(answer(events("try")).getContentAsString())
                .contains("Unknown region", ">Region</span>", "Use a code as UZ-TK");
        assertThat(EMPLOYMENT.received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address().getQuery()).isEqualTo("dryRun=true"));
    }

    @Test
    void whatIsSentIsShownWithItsRejectsReadyToMend() throws Exception {
        assertThat(answer(events("send")).getRedirectedUrl()).isEqualTo("/feed/submissions/s-1");
        assertThat(page(REPORTER, "/feed/submissions/s-1")).contains("Unknown region", "a-2,HIRED");
        assertThat(
                        answer(get("/feed/submissions/s-1/rejects").with(REPORTER))
                                .getHeader("Content-Disposition"))
                .contains("rejects-s-1.csv");
        assertThat(EMPLOYMENT.received().getFirst().key()).isEqualTo("k-1");
    }

    private static MockHttpServletRequestBuilder events(String step) {
        return form(REPORTER, "/feed").param("events", "[{}]").param("step", step);
    }

    @Test
    void whatWaitsAndHowAListDiffersIsShown() throws Exception {
        assertThat(page(REPORTER, "/feed/waiting?employer=301234567"))
                .contains("hiring of employment K-9");
        assertThat(answer(list()).getContentAsString()).contains("Send TERMINATED");
    }

    @ParameterizedTest
    @CsvSource({
        "ru,сведений о компании 301000000,Отправьте REKEYED с employment K-6",
        "uz,301000000 kompaniyasi haqidagi,employment K-6 va previousEmployment K-5"
    })
    void whatWaitsAndWhatToDoAreSaidInTheReadersLanguage(String language, String what, String todo)
            throws Exception {
        String waiting = page(REPORTER, "/feed/waiting?employer=301234567&lang=" + language);
        String differing = answer(list().param("lang", language)).getContentAsString();

        assertThat(content(waiting)).contains(what).doesNotContain(Park.WAITING);
        assertThat(content(differing)).contains(todo);
        assertThat(content(waiting) + content(differing))
                .doesNotContain(
                        "lang=\"en\"", "correct", "employment K-9", "annul", "send ", "here it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "submissions"})
    void aWrongTinIsRefusedInWordsAtItsField(String page) throws Exception {
        assertThat(page(REPORTER, "/feed/" + page + "?employer=" + Park.WRONG))
                .contains("aria-invalid=\"true\" aria-describedby=\"f-employer\"")
                .contains("id=\"f-employer\">This has not the form it must have.<")
                .contains("value=\"" + Park.WRONG + "\"")
                .doesNotContain("could not be shown");
    }

    private static MockHttpServletRequestBuilder list() {
        return form(REPORTER, "/feed/reconciliation")
                .param("employer", "301234567")
                .param("on", "2022-04-14")
                .param("jobs", "employment,pinfl,start\n");
    }
}
