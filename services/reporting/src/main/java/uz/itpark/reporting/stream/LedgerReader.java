package uz.itpark.reporting.stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import uz.itpark.reporting.cells.Taking;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings the ledger of one generation into the database. Where it stands is kept in the database,
 * with what it wrote: a database that lost its last moments gets them again. Of several instances
 * one reads, as the broker decides; another that does not know it yet is refused by the database.
 */
final class LedgerReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Generation generation;
    private final KafkaProperties kafka;
    private final Taking taking;
    private final AtomicBoolean folding = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean running = true;
    private long end;

    private LedgerReader(Generation generation, KafkaProperties kafka, Taking taking) {
        this.generation = generation;
        this.kafka = kafka;
        this.taking = taking;
        this.thread =
                Thread.ofPlatform()
                        .name("ledger-" + generation.number())
                        .daemon()
                        .unstarted(this::run);
    }

    static LedgerReader start(Generation generation, KafkaProperties kafka, Taking taking) {
        LedgerReader reader = new LedgerReader(generation, kafka, taking);
        reader.thread.start();
        return reader;
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                take(consumer);
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (Exception e) {
                log.warn("the ledger waits: {}", e.toString());
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer) {
        TopicPartition ledger = new TopicPartition(generation.ledger(), 0);
        consumer.subscribe(
                List.of(generation.ledger()),
                new ConsumerRebalanceListener() {
                    @Override
                    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                    @Override
                    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                        if (partitions.contains(ledger)) {
                            end = taking.end();
                            consumer.seek(ledger, end);
                        }
                    }
                });
        while (running) {
            if (taking.isFull()) {
                consumer.pause(consumer.assignment());
            } else {
                consumer.resume(consumer.assignment());
            }
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(ledger);
            if (consumer.assignment().contains(ledger)) {
                // Also past the marks that transactions leave, so that the end is the end.
                long to = consumer.position(ledger);
                if (to > end) {
                    take(records, to);
                }
                foldWhenDue();
            }
        }
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records, long to) {
        List<byte[]> postings = records.stream().map(ConsumerRecord::value).toList();
        if (!taking.take(end, to, postings)) {
            throw new IllegalStateException("another instance has taken the ledger");
        }
        end = to;
        taking.tidy();
    }

    /** Beside the reading, which folding would hold up. */
    private void foldWhenDue() {
        if (!folding.get() && taking.isFoldDue() && folding.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("fold-" + generation.number())
                    .daemon()
                    .start(() -> {
                        try {
                            taking.fold();
                        } catch (RuntimeException e) {
                            log.warn("folding is put off: {}", e.toString());
                        } finally {
                            folding.set(false);
                        }
                    });
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, generation.application() + "-ledger");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static boolean rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
