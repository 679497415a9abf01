package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uz.itpark.console.dashboard.Revised;
import uz.itpark.console.words.Words;

import java.time.LocalDate;

/** What everybody sees. */
class DashboardPagesTest extends Pages {

    @Test
    void theDashboardIsForEverybodyAndSaysNothingInline() throws Exception {
        var answer = answer(get("/"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getContentAsString())
                .contains("11,013", "Young people in the park")
                .doesNotContain("??", "<style", "style=", "onclick");
    }

    @Test
    void numbersDatesAndWordsAreTheReaders() throws Exception {
        assertThat(page(NOBODY, "/?lang=ru"))
                .contains("Работают в парке", "11\u00a0013", "1 кв. 2022");
        assertThat(answer(get("/").header("Accept-Language", "uz")).getContentAsString())
                .contains("Parkda ishlayotganlar");
    }

    @Test
    void aViewIsAnAddressAndReachesReportingAsItIs() throws Exception {
        page(
                NOBODY,
                "/?from=2021-01-01&to=2021-12-31&interval=month&region=UZ-SA&gender=F&asKnownAt=2022-04-14");

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
    void whereNobodyWorksUnderTheOtherFiltersIsNoChoice() throws Exception {
        assertThat(greyed(page(NOBODY, "/")))
                .contains("UZ-XO")
                .doesNotContain("UZ-SA", "UZ-SU", "UZ-TK", "F", "M", "youth", "adult");
        assertThat(greyed(page(NOBODY, "/?region=UZ-SA")))
                .contains("F", "adult")
                .doesNotContain("UZ-SA", "UZ-TK", "M", "youth");
        // So few that their number is kept back are somebody.
        assertThat(greyed(page(NOBODY, "/?gender=F&ageGroup=adult")))
                .contains("UZ-SA")
                .doesNotContain("UZ-SU", "UZ-TK", "M", "youth");
        assertThat(greyed(page(NOBODY, "/?region=UZ-XO&gender=F"))).doesNotContain("UZ-XO", "F");
    }

    @Test
    void companiesAndCentersAreAChoiceForThoseWhoAreToldOfThem() throws Exception {
        assertThat(page(NOBODY, "/")).containsPattern("<input id=\"company\"[^>]* disabled");
        String page = page(ANALYST, "/?region=UZ-SA&company=301234567");
        assertThat(greyed(page)).contains("309999999").doesNotContain("301234567", "x-1");
        assertThat(page)
                .contains(
                        "<option value=\"301234567\" selected=\"selected\">Samarqand dasturlari ·"
                                + " 301234567</option>");
        assertThat(greyed(page(ANALYST, "/?company=309999999"))).contains("x-1");
    }

    @Test
    void oneQuestionTellsWhoThereIsToChoose() throws Exception {
        page(NOBODY, "/?from=2021-01-01&to=2021-12-31&region=UZ-SA&gender=F&company=301234567");

        assertThat(REPORTING.received())
                .filteredOn(request -> request.address().getPath().endsWith("/job-flows"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address().getQuery().split("&"))
                                .containsExactlyInAnyOrder(
                                        "from=2021-01-01",
                                        "to=2021-12-31",
                                        "company=301234567",
                                        "by=region,gender,ageGroup"));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-11, false", "2021-03-10, true"})
    void anIntervalOfMorePointsThanAChartHasRoomForIsNoChoice(String from, boolean tooMany)
            throws Exception {
        String page = page(NOBODY, "/?to=2022-04-14&interval=month&from=" + from);

        assertThat(greyed(page).contains("day")).isEqualTo(tooMany);
        assertThat(greyed(page)).doesNotContain("month", "quarter", "year");
    }

    @Test
    void eitherDayBoundsTheOtherAndTodayBoth() throws Exception {
        String today = LocalDate.now(Words.ZONE).toString();
        assertThat(page(NOBODY, "/?from=2021-01-01&to=2021-12-31"))
                .containsPattern("id=\"from\"[^>]* min=\"2000-01-01\" max=\"2021-12-31\"")
                .containsPattern("id=\"to\"[^>]* min=\"2021-01-01\" max=\"" + today)
                .containsPattern("id=\"asKnownAt\"[^>]* max=\"" + today);
    }

    @Test
    void whatAnAddressSaysWithoutMeaningIsLeftOutAndNamed() throws Exception {
        assertThat(page(NOBODY, "/?from=yesterday&region=UZ-XX&to=9999-01-01"))
                .contains("left out: “From”, “Region”, “To”");
        assertThat(page(NOBODY, "/?from=yesterday&region=UZ-XX&revised=x&asKnownAt=x&lang=ru"))
                .contains("«По данным на», «С», «Регион», «Пересмотренный показатель»");
        assertThat(page(NOBODY, "/?from=yesterday&region=UZ-XX&interval=x&lang=uz"))
                .contains("«Boshlanishi», «Oraliq», «Hudud»");
    }

    @Test
    void figuresAreDownloadedThroughTheConsole() throws Exception {
        var answer = answer(get("/figures/headcount?on=2022-04-14&format=csv"));

        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(answer.getContentAsString()).startsWith("period,value");
    }

    @Test
    void whatIsNotShownIsSaidToBe() throws Exception {
        var answer = answer(get("/embed/map"));

        assertThat(answer.getContentAsString())
                .contains("Surkhandarya: not shown", "kept back to protect people");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("frame-ancestors *");
    }

    @Test
    void theRevisionsOfANumberEndInWhatIsKnownNowAndAreToBeHadInEveryForm() throws Exception {
        assertThat(page(NOBODY, "/panels/revisions?to=2022-04-14"))
                .contains("Headcount (persons), Apr 14, 2022", ">11,500</td>")
                .contains("format=csv", "format=xlsx", "format=json-stat", "format=sdmx-csv")
                .contains("revised=job-creation");
        assertThat(REPORTING.received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.address().getQuery())
                                .startsWith("on=2022-04-14&knownAt=2022-04-14T18:59:59.999Z,"));
    }

    @Test
    void everyFigureCanBeSeenRevised() throws Exception {
        for (Revised revised : Revised.values()) {
            page(NOBODY, "/panels/revisions?to=2022-04-14&revised=" + revised.code());
        }

        assertThat(REPORTING.received())
                .extracting(request -> request.address().getPath())
                .hasSize(Revised.values().length)
                .doesNotHaveDuplicates();
        assertThat(REPORTING.received())
                .extracting(request -> request.address().getQuery())
                .anyMatch(query -> query.startsWith("from=2022-04-01&to=2022-04-14"))
                .anyMatch(query -> query.startsWith("from=2022-Q2&to=2022-Q2"));
    }
}
