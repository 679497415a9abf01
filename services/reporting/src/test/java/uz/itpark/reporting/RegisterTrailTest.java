package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.Topics;
import uz.itpark.contracts.center.CenterDecision;
import uz.itpark.contracts.center.CenterEvent;
import uz.itpark.contracts.center.CenterState;
import uz.itpark.contracts.center.CenterStatus;
import uz.itpark.contracts.company.CompanyDecision;
import uz.itpark.contracts.company.CompanyEvent;
import uz.itpark.contracts.company.CompanyState;
import uz.itpark.contracts.company.CompanyStatus;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the figures of the registers count can be followed to each company and each center. */
class RegisterTrailTest extends ReportingOverHttp {

    private static final String ACTIVITY = "77.11.0";
    private static final String TINS = "307110000,307110001,307110002,307110003,307110004";
    private static final LocalDate DAY = LocalDate.parse("2021-03-01");
    private static final Instant THEN = Instant.parse("2021-03-02T05:00:00Z");
    private static final int COMPANIES = 5;

    /** All apply, three are registered, of whom one is revoked and reinstated, and one rejected. */
    @BeforeEach
    void fiveCompaniesAndFiveCenters() throws Exception {
        for (int i = 0; i < COMPANIES; i++) {
            var company = new CompanyEvent.Amended(company(i), THEN);
            var center = new CenterEvent.Amended(center(i), THEN);
            sender.send(
                    List.of(
                            messages.message(Topics.COMPANIES, company),
                            messages.message(Topics.CENTERS, center)));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        total("/v1/figures/companies?on=2021-06-30&activity=" + ACTIVITY) == 3
                                && measure(
                                                "/v1/figures/centers?on=2021-06-30&company=" + TINS,
                                                "centers")
                                        == 3);
    }

    private static CompanyState company(int i) {
        List<CompanyState.Decision> decisions = new ArrayList<>();
        decisions.add(decision(CompanyDecision.APPLY, DAY));
        if (i < 3) {
            decisions.add(decision(CompanyDecision.REGISTER, DAY.plusDays(9)));
        }
        if (i == 2) {
            decisions.add(decision(CompanyDecision.REVOKE, DAY.plusDays(30)));
            decisions.add(decision(CompanyDecision.REINSTATE, DAY.plusDays(50)));
        }
        if (i == 3) {
            decisions.add(decision(CompanyDecision.REJECT, DAY.plusDays(10)));
        }
        List<Period> residency = new ArrayList<>();
        if (i < 2) {
            residency.add(new Period(DAY.plusDays(9), null));
        } else if (i == 2) {
            residency.add(new Period(DAY.plusDays(9), DAY.plusDays(30)));
            residency.add(new Period(DAY.plusDays(50), null));
        }
        return new CompanyState(
                "register-trail-" + i,
                "30711000" + i,
                "Company " + i,
                ACTIVITY,
                "UZ-XO",
                CompanyStatus.REGISTERED,
                residency,
                decisions,
                List.of(new CompanyState.Profile("Company " + i, ACTIVITY, "UZ-XO", THEN)),
                7);
    }

    private static CompanyState.Decision decision(CompanyDecision decision, LocalDate on) {
        return new CompanyState.Decision(decision, on, "12-K", THEN);
    }

    /** Three of the five operate. */
    private static CenterState center(int i) {
        List<CenterState.Decision> decisions = new ArrayList<>();
        decisions.add(new CenterState.Decision(CenterDecision.PLAN, DAY, null, THEN));
        if (i < 3) {
            decisions.add(
                    new CenterState.Decision(CenterDecision.OPEN, DAY.plusDays(5), "3-M", THEN));
        }
        return new CenterState(
                "trail-center-" + i,
                "30711000" + i,
                "Center " + i,
                "UZ-XO",
                CenterStatus.OPERATING,
                10 + i,
                20 + i,
                null,
                decisions,
                List.of(new CenterState.Plan("UZ-XO", 10 + i, 20 + i, null, THEN)),
                7);
    }

    @Test
    void asManyCompaniesOrDecisionsAreListedAsAreCounted() throws Exception {
        String range = "?from=2021-01-01&to=2021-12-31&activity=" + ACTIVITY;
        for (String measure :
                List.of(
                        "residents",
                        "applications",
                        "registrations",
                        "rejections",
                        "suspensions",
                        "revocations",
                        "reinstatements")) {
            assertFollowed("companies", range, measure);
        }
        assertThat(trail("companies", range + "&measure=applications").at("/count").asLong())
                .isEqualTo(5);
        JsonNode day = trail("companies", "?on=2021-04-10&activity=" + ACTIVITY);
        assertThat(day.at("/measure").asString()).isEqualTo("value");
        assertThat(day.at("/count").asLong()).as("one is revoked on that day").isEqualTo(2);
    }

    @Test
    void whatEachCenterAddsIsListedAndAddsUp() throws Exception {
        String day = "?on=2021-06-30&company=" + TINS;
        for (String measure :
                List.of("centers", "seats", "plannedJobs", "filledJobs", "createdJobs")) {
            assertFollowed("centers", day, measure);
        }
        assertThat(trail("centers", day + "&measure=seats").at("/value").asLong()).isEqualTo(33);
    }

    @Test
    void anItemNamesTheDecisionsItRestsOn() throws Exception {
        JsonNode item =
                trail("companies", "?on=2021-06-30&company=307110002").at("/items").required(0);
        assertThat(item.at("/id").asString()).isEqualTo("register-trail-2");
        assertThat(item.at("/company").asString()).isEqualTo("307110002");
        assertThat(item.at("/events").valueStream().map(event -> event.at("/decision").asString()))
                .containsExactly("APPLY", "REGISTER", "REVOKE", "REINSTATE");
        assertThat(item.at("/events/3/id").asString()).isEqualTo("register-trail-2/decisions/3");
        assertThat(item.at("/events/3/effectiveOn").asString()).isEqualTo("2021-04-20");
    }

    @Test
    void whatWasNotYetRecordedIsNotBehindAVintage() throws Exception {
        String before = "&asKnownAt=" + THEN.minusSeconds(1);
        assertThat(
                        trail("companies", "?on=2021-06-30&activity=" + ACTIVITY + before)
                                .at("/count")
                                .asLong())
                .isZero();
    }

    @Test
    void aTrailLeadsFromOneObservation() throws Exception {
        var refused =
                get(
                        "/v1/figures/companies/events?from=2021-01-01&to=2021-12-31&interval=month"
                                + "&by=region&measure=persons");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/errors").valueStream().map(each -> each.at("/pointer")))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("/measure", "/interval", "/region");
        assertThat(
                        get("/v1/figures/companies/events?on=2021-01-01&measure=registrations")
                                .statusCode())
                .isEqualTo(400);
    }

    private void assertFollowed(String figure, String asked, String measure) throws Exception {
        long expected = measure("/v1/figures/" + figure + asked, measure);
        Set<String> seen = new HashSet<>();
        long amount = 0;
        long items = 0;
        String cursor = "";
        JsonNode page;
        do {
            page = trail(figure, asked + "&measure=" + measure + "&limit=2" + cursor);
            assertThat(page.at("/value").asLong()).as(measure).isEqualTo(expected);
            for (JsonNode item : page.at("/items")) {
                seen.add(item.toString());
                amount += item.at("/amount").asLong();
                items++;
            }
            cursor = "&cursor=" + page.at("/next").asString();
        } while (!page.at("/next").isNull());
        assertThat(amount).as(measure).isEqualTo(expected);
        assertThat(seen).as("each once").hasSize((int) items);
        assertThat(page.at("/count").asLong()).isEqualTo(items);
    }

    private long measure(String path, String measure) throws Exception {
        return json(get(path)).at("/observations/0/" + measure).asLong(-1);
    }

    private JsonNode trail(String figure, String asked) throws Exception {
        var answer = get("/v1/figures/" + figure + "/events" + asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}
