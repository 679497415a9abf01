package uz.itpark.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Jobs of which far more is reported than a working life has. */
class LongHistoriesTest extends FeedOverHttp {

    private static final int MOST = 500;
    private static final LocalDate DAY = LocalDate.of(2021, 3, 2);

    private static String changes(String tin, String reference, int from, int to) {
        // As long as identifiers may be: what is published is to be as large as it can get.
        return IntStream.range(from, to)
                .mapToObj(i ->
                        FeedVerdictsTest.changed(
                                "%04d".formatted(i) + "ў".repeat(196),
                                tin,
                                reference,
                                DAY.plusDays(i).toString()))
                .collect(Collectors.joining("\n"));
    }

    private static String rekeyed(String id, String tin, String to, String from) {
        return "{\"id\":\"%s\",\"type\":\"REKEYED\",\"employer\":\"%s\",\"employment\":\"%s\",\"effectiveOn\":\"2021-06-01\",\"previousEmployment\":\"%s\"}"
                .formatted(id, tin, to, from);
    }

    @Test
    void isPublishedHoweverLongItMayBeAndNoLonger() throws Exception {
        String tin = tin();
        send("application/json", hired("h", tin, "K-1", "2021-03-01"));
        for (int from = 0; from < MOST - 1; from += 125) {
            int to = Math.min(MOST - 1, from + 125);
            assertThat(counts(send("application/x-ndjson", changes(tin, "K-1", from, to))))
                    .isEqualTo("%d %d 0 0 0".formatted(to - from, to - from));
        }

        var more =
                send(
                        "application/json",
                        FeedVerdictsTest.changed("more", tin, "K-1", "2023-01-01"));
        assertThat(counts(more)).isEqualTo("1 0 0 0 1");
        assertThat(codes(more)).containsExactly("/employment too-many-events");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> json(get("/actuator/backlog")).get("unpublished").asInt() == 0);
    }

    @Test
    void renamingTiesNoMoreThanOneJobMayHave() throws Exception {
        String tin = tin();
        send("application/json", hired("a", tin, "K-1", "2021-03-01"));
        send("application/x-ndjson", changes(tin, "K-1", 0, 300));
        assertThat(counts(send("application/x-ndjson", changes(tin, "K-2", 300, 500))))
                .isEqualTo("200 0 0 200 0");

        var tie = send("application/json", rekeyed("r", tin, "K-2", "K-1"));
        assertThat(codes(tie)).containsExactly("/employment too-many-events");
        assertThat(counts(send("application/json", rekeyed("r", tin, "K-3", "K-1"))))
                .isEqualTo("1 1 0 0 0");
    }
}
