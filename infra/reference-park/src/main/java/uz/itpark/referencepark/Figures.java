package uz.itpark.referencepark;

import static uz.itpark.referencepark.Registrations.BPO_COUNTED;
import static uz.itpark.referencepark.Registrations.HALF_YEAR;
import static uz.itpark.referencepark.Registrations.NINE_MONTHS;
import static uz.itpark.referencepark.Registrations.YEAR_2021;
import static uz.itpark.referencepark.WorkingLives.LAST_DAY;
import static uz.itpark.referencepark.WorkingLives.SPRING;
import static uz.itpark.referencepark.WorkingLives.SUMMER;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;

/** Asks for the park's figures and prints them beside those published. */
final class Figures {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final String LINE = "  %-44s %-12s %10s %10s%n";

    private final Service reporting;
    private final PublishedFigures published = PublishedFigures.read();
    private final PrintStream out;

    Figures(Service reporting, PrintStream out) {
        this.reporting = reporting;
        this.out = out;
    }

    /** Returns when all that was accepted is counted. */
    void awaitCounted() throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (true) {
            JsonNode freshness = reporting.get("/v1/freshness");
            if (freshness.path("pendingEvents").asLong(-1) == 0) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new IOException("not all is counted yet: " + freshness);
            }
            Thread.sleep(BETWEEN_QUESTIONS);
        }
    }

    void print() throws IOException {
        out.printf(LINE, "", "", "published", "here");
        String halfYear = "companies?from=2022-01-01&to=" + HALF_YEAR;
        for (String what : new String[] {"registrations", "rejections", "revocations"}) {
            line(
                    what + ", first half of 2022",
                    HALF_YEAR,
                    published.value(what, "", HALF_YEAR),
                    measure(halfYear, what));
        }
        line(
                "residents",
                HALF_YEAR,
                published.value("residents", "", HALF_YEAR),
                residents(HALF_YEAR, ""));
        line(
                "residents in Tashkent city",
                HALF_YEAR,
                published.value("residents", "Tashkent city", HALF_YEAR),
                residents(HALF_YEAR, "&region=UZ-TK"));
        line(
                "residents in education",
                HALF_YEAR,
                published.value("residents", "education", HALF_YEAR),
                residents(HALF_YEAR, "&activity=" + Company.EDUCATION));
        line(
                "residents",
                NINE_MONTHS,
                published.value("residents", "", NINE_MONTHS),
                residents(NINE_MONTHS, ""));
        for (LocalDate day : new LocalDate[] {YEAR_2021, BPO_COUNTED}) {
            line(
                    "BPO companies",
                    day,
                    published.value("BPO companies", "", day),
                    residents(day, "&activity=" + Company.BPO));
        }
        for (LocalDate day : new LocalDate[] {YEAR_2021, SPRING, SUMMER}) {
            line(
                    "young people (14 to 30) at work",
                    day,
                    published.value("headcount", "young people", day),
                    measure("headcount?ageGroup=youth&on=" + day, "value"));
        }
        line("all people at work", SUMMER, "-", measure("headcount?on=" + SUMMER, "value"));
        line("jobs", SUMMER, "-", measure("jobs?on=" + SUMMER, "value"));
        String centers = "centers?on=" + LAST_DAY;
        line(
                "remote service centers: jobs planned",
                LAST_DAY,
                Integer.toString(published.expectedCenterJobs()),
                measure(centers, "plannedJobs"));
        line("remote service centers: seats", LAST_DAY, "-", measure(centers, "seats"));
        line("remote service centers: jobs filled", LAST_DAY, "-", measure(centers, "filledJobs"));
        line(
                "remote service centers: jobs created since",
                LocalDate.of(2022, 4, 14),
                "-",
                measure("job-creation?unit=center&from=2022-04-14&to=" + LAST_DAY, "creation"));
        out.println(
                "  Published figures: see"
                        + " infra/reference-park/src/main/resources/published-figures.csv for the"
                        + " source of each.");
    }

    private String residents(LocalDate day, String filter) throws IOException {
        return measure("companies?on=" + day + filter, "value");
    }

    private String measure(String question, String name) throws IOException {
        JsonNode observations = reporting.get("/v1/figures/" + question).get("observations");
        return observations.isEmpty() ? "0" : observations.get(0).get(name).asString();
    }

    private void line(String what, LocalDate day, String wanted, String got) {
        out.printf(LINE, what, day, wanted, got);
    }
}
