package uz.itpark.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessages;
import uz.itpark.reporting.cells.Books;
import uz.itpark.reporting.cells.Posting;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Movement;
import uz.itpark.reporting.stream.Generation;
import uz.itpark.reporting.stream.Progress;
import uz.itpark.testing.WithInfrastructure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

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
    @Autowired Producer<byte[], byte[]> producer;

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
        await().atMost(Duration.ofSeconds(60)).until(() -> books.standing().live() > generation);
        assertThat(answers(vintage)).isEqualTo(live);
        assertThat(live.getFirst()).contains("301700002");

        hires.hire("rebuilt-3", "301700002", "UZ-SA");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> total("/v1/figures/jobs?on=2022-04-14&company=301700002") == 2);
    }

    @Test
    void whatDoesNotAgreeIsNamedAndTheLiveFiguresStay() throws Exception {
        Hires hires = new Hires(sender, messages);
        hires.hire("rebuilt-4", "301700004", "UZ-BU");
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> progress.pending() == 0);
        int generation = books.standing().live();
        post(generation, 1);
        try {
            assertThat(send("POST", "/actuator/rebuild").statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(90)).until(() -> books.standing().next() == null);

            assertThat(books.standing().live()).isEqualTo(generation);
            assertThat(json(get("/actuator/rebuild")).get("differences").toString())
                    .contains("jobs, 2022-02, hired from nowhere to 301700099/-/UZ-BU/F/youth")
                    .contains("1 is counted, rebuilt 0");
            assertThat(total("/v1/figures/jobs?on=2022-04-14&company=301700099")).isEqualTo(1);
        } finally {
            post(generation, -1);
        }
    }

    /** To the ledger of the live figures alone: a job that no event tells of. */
    private void post(int generation, int count) throws Exception {
        Cell cell = new Cell("301700099", null, "UZ-BU", "F", "youth");
        Movement hired =
                new Movement(
                        Movement.Kind.HIRED, LocalDate.of(2022, 2, 1), null, cell, Hires.RECORDED);
        byte[] posting = Posting.write(Map.of(hired, count));
        String ledger = new Generation(generation).ledger();
        producer.send(new ProducerRecord<>(ledger, 0, null, posting)).get();
        await().atMost(Duration.ofSeconds(30)).until(() -> progress.pending() == 0);
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
