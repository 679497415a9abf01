package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessages;
import uz.itpark.reporting.cells.Books;
import uz.itpark.reporting.stream.Progress;
import uz.itpark.testing.WithInfrastructure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Figures that are counted anew, from the first event, are those that were there. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RebuildTest extends ReportingOverHttp {

    private static final List<String> QUESTIONS =
            List.of(
                    "/v1/figures/jobs?from=2021-01-01&to=2022-12-31&interval=month&by=company",
                    "/v1/figures/headcount?on=2022-04-14&by=region,ageGroup",
                    "/v1/figures/job-creation?from=2021-01-01&to=2022-12-31&by=region");

    @Autowired EventSender sender;
    @Autowired OutboxMessages messages;
    @Autowired Books books;
    @Autowired Progress progress;

    @Test
    void rebuiltFiguresAreTheLiveOnesByteForByte() throws Exception {
        Hires hires = new Hires(sender, messages);
        hires.hire("rebuilt-1", "301700001", "UZ-TK");
        hires.hire("rebuilt-2", "301700002", "UZ-SA");
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> progress.pending() == 0);
        String vintage = "&asKnownAt=" + Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<String> live = answers(vintage);
        int generation = books.standing().live();

        assertThat(send("POST", "/actuator/rebuild").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> books.standing().live() == generation + 1);
        assertThat(answers(vintage)).isEqualTo(live);
        assertThat(live.getFirst()).contains("301700002");

        hires.hire("rebuilt-3", "301700002", "UZ-SA");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> total("/v1/figures/jobs?on=2022-04-14&company=301700002") == 2);
    }

    private List<String> answers(String vintage) throws Exception {
        List<String> answers = new java.util.ArrayList<>();
        for (String question : QUESTIONS) {
            var answer = get(question + vintage);
            assertThat(answer.statusCode()).isEqualTo(200);
            answers.add(answer.body());
        }
        return answers;
    }
}
