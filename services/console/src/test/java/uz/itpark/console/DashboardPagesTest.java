package uz.itpark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

import uz.itpark.console.dashboard.Revised;
import uz.itpark.console.words.Words;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

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

        assertThat(asked("job-creation"))
                .containsExactlyInAnyOrder(
                        "from=2021-01-01",
                        "to=2021-12-31",
                        "interval=month",
                        "region=UZ-SA",
                        "gender=F",
                        "asKnownAt=2022-04-14T18:59:59.999Z");
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

        assertThat(asked("job-flows"))
                .containsExactlyInAnyOrder(
                        "from=2021-01-01",
                        "to=2021-12-31",
                        "company=301234567",
                        "by=region,gender,ageGroup");
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

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv, 'period,value'",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "json-stat, application/vnd.json-stat+json, {",
        "sdmx-csv, application/vnd.sdmx.data+csv;version=2.0.0, 'STRUCTURE,'"
    })
    void figuresAreDownloadedThroughTheConsole(String format, String type, String begin)
            throws Exception {
        String address =
                found(
                        page(NOBODY, "/embed/creation?from=2021-01-01&to=2021-12-31"),
                        "href=\"(/figures/[^\"]*format=" + format + ")\"");
        var answer = answer(get(URI.create(address)));

        assertThat(answer.getContentType()).startsWith(type);
        assertThat(answer.getContentAsString()).startsWith(begin);
        assertThat(REPORTING.received().getLast().address())
                .hasToString("/v1" + address)
                .hasParameter("from", "2021-01-01");
    }

    @Test
    void aFileThatIsRefusedIsSoInWordsForAReaderAndAsItIsForAProgram() throws Exception {
        var refused = get("/figures/none?format=csv");

        assertThat(answer(refused).getContentAsString()).contains("\"code\":\"unknown-figure\"");
        var read = answer(refused.accept(MediaType.TEXT_HTML));
        assertThat(read.getStatus()).isEqualTo(404);
        assertThat(read.getContentAsString())
                .contains("This file could not be made.", "There is no such figure.");
    }

    @Test
    void jobsThatWereLostLieBelowZero() throws Exception {
        String chart = page(NOBODY, "/embed/creation");
        double zero =
                Double.parseDouble(found(chart, "<line class=\"rule zero\"[^>]* y1=\"([0-9.]+)\""));

        assertThat(places(chart, "s0")).hasSize(2).allMatch(top -> top < zero);
        assertThat(places(chart, "s1")).hasSize(2).allMatch(top -> top < zero);
        assertThat(places(chart, "s2")).hasSize(2).allMatch(top -> top >= zero);
        assertThat(places(chart, "s3")).hasSize(2).allMatch(top -> top >= zero);
        assertThat(chart)
                .contains("Contractions: 160", "Closings: 40")
                .containsPattern("<td[^>]*>160</td>");
    }

    /** Where bars of a tone begin, from the top. */
    private static List<Double> places(String chart, String tone) {
        return Pattern.compile("<rect class=\"" + tone + "\" x=[^>]* y=\"([0-9.]+)\"")
                .matcher(chart)
                .results()
                .map(bar -> Double.valueOf(bar.group(1)))
                .toList();
    }

    private static String found(String page, String pattern) {
        var there = Pattern.compile(pattern).matcher(page);
        assertThat(there.find()).as(pattern).isTrue();
        return HtmlUtils.htmlUnescape(there.group(1));
    }

    @Test
    void theNumbersOfCentersStandBesideEachOther() throws Exception {
        String numbers = "<dt>%s</dt><dd[^>]*>%s</dd>";
        assertThat(page(NOBODY, "/embed/centers"))
                .containsPattern(numbers.formatted("Operating", "3"))
                .containsPattern(numbers.formatted("Planned jobs", "250"))
                .containsPattern(numbers.formatted("Seats", "300"))
                .containsPattern(numbers.formatted("Filled now", "120"))
                .containsPattern(numbers.formatted("Created", "140"));
    }

    @Test
    void aNumberIsCitedWithWhatItMeansAndWhenItWasKnown() throws Exception {
        String page = page(NOBODY, "/embed/series?from=2021-01-01&to=2021-12-31");

        assertThat(page)
                .containsPattern(
                        "People working in the park, Jan 1, 2021 – Dec 31, 2021, definitions"
                                + " 2026-1, as known on Apr 14, 2022, 2:30\\hPM")
                .contains("Version 2026-1 of the definitions.");
        assertThat(found(page, "<a href=\"(/figures/[^\"]*)\"><code>"))
                .isEqualTo(
                        "/figures/headcount?from=2021-01-01&to=2021-12-31&interval=quarter"
                                + "&asKnownAt=2022-04-14T09:30:00Z");
    }

    @Test
    void whoLooksAtAnOldVintageIsToldSoAndLedBack() throws Exception {
        assertThat(
                        found(
                                page(NOBODY, "/?region=UZ-SA&asKnownAt=2022-04-14"),
                                "You see what was known on Apr 14, 2022.</span> <a"
                                        + " href=\"([^\"]*)\">Show the newest"))
                .contains("region=UZ-SA")
                .doesNotContain("asKnownAt");
        assertThat(page(NOBODY, "/?region=UZ-SA")).doesNotContain("You see what was known");
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

    /** What the only question about a figure was. */
    private static List<String> asked(String figure) {
        List<URI> questions =
                REPORTING.received().stream()
                        .map(Stubs.Received::address)
                        .filter(address -> address.getPath().endsWith("/" + figure))
                        .toList();
        assertThat(questions).hasSize(1);
        return List.of(questions.getFirst().getQuery().split("&"));
    }
}
