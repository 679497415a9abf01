package uz.itpark.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import uz.itpark.reporting.cells.Asked;
import uz.itpark.reporting.cells.Days;
import uz.itpark.reporting.cells.Figure;
import uz.itpark.reporting.cells.Posting;
import uz.itpark.reporting.cells.SlowBook;
import uz.itpark.reporting.cells.Unfolded;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.movements.Movement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where folding is slower than the ledger grows, its reader waits, and goes on when there is room.
 */
class LedgerReaderTest {

    private static final Generation GENERATION = new Generation(1);
    private static final TopicPartition LEDGER = new TopicPartition(GENERATION.ledger(), 0);
    private static final byte[] POSTING =
            Posting.write(
                    Map.of(
                            new Movement(
                                    Movement.Kind.HIRED,
                                    LocalDate.of(2021, 3, 1),
                                    null,
                                    new Cell("301234567", null, "UZ-TK", "F", "youth"),
                                    Instant.parse("2021-03-02T00:00:00Z")),
                            1));
    private static final Unfolded LIMITS =
            new Unfolded(1, 10L * POSTING.length, 20L * POSTING.length);

    private final SlowBook book = new SlowBook();
    private final AtomicInteger consumers = new AtomicInteger();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private long sent;

    @Test
    void waitsWhileTooMuchIsUnfoldedAndLosesNothing() {
        consumer.updateBeginningOffsets(Map.of(LEDGER, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(LEDGER)));
        try (LedgerReader _ =
                LedgerReader.start(
                        GENERATION,
                        () -> {
                            consumers.incrementAndGet();
                            return consumer;
                        },
                        book.taking(LIMITS))) {
            await().until(() -> consumer.assignment().contains(LEDGER));
            while (book.unfolded() < LIMITS.most()) {
                sendAndAwait();
            }
            await().until(() -> consumer.paused().contains(LEDGER));
            long taken = book.end();
            send();
            await().during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> book.end() == taken);

            book.letWrite();
            await().atMost(Duration.ofSeconds(10)).until(() -> book.end() == sent);
            await().until(() -> book.unfolded() < LIMITS.most());
        }
        assertThat(consumers).as("consumers that it took").hasValue(1);
        assertThat(jobs()).isEqualTo(sent);
    }

    private void sendAndAwait() {
        send();
        await().until(() -> book.end() == sent);
    }

    private void send() {
        long offset = sent++;
        consumer.schedulePollTask(() ->
                consumer.addRecord(
                        new ConsumerRecord<>(LEDGER.topic(), 0, offset, new byte[0], POSTING)));
    }

    private long jobs() {
        long[] jobs = new long[1];
        LocalDate day = LocalDate.of(2021, 12, 31);
        book.cells()
                .read(
                        new Asked(Figure.JOBS, true, null, List.of(new Days(day, day)), null),
                        (_, _, _, _, count) -> jobs[0] += count);
        return jobs[0];
    }
}
