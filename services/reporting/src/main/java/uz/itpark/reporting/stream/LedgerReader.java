package uz.itpark.reporting.stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import uz.itpark.reporting.cells.Taking;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Brings the ledger of one generation into the database. Where it stands is kept in the database,
 * with what it wrote: a database that lost its last moments gets them again. Of several instances
 * one reads, as the broker decides; another that does not know it yet is refused by the database.
 */
final class LedgerReader implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** However long the fold takes that makes room: its end cuts it short. */
    private static final Duration FULL = Duration.ofSeconds(5);

    private final Generation generation;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Taking taking;
    private final Folder folder;
    private final Thread thread;
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> reading =
            new AtomicReference<>();
    private volatile boolean running = true;
    private long end;

    private LedgerReader(
            Generation generation, Supplier<Consumer<byte[], byte[]>> consumers, Taking taking) {
        this.generation = generation;
        this.consumers = consumers;
        this.taking = taking;
        this.folder = new Folder(taking, "fold-" + generation.number(), this::wake);
        this.thread =
                Thread.ofPlatform()
                        .name("ledger-" + generation.number())
                        .daemon()
                        .unstarted(this::run);
    }

    static LedgerReader start(Generation generation, KafkaProperties kafka, Taking taking) {
        return start(generation, () -> consumer(generation, kafka), taking);
    }

    /**
     * @param consumers another one whenever one has failed
     */
    static LedgerReader start(
            Generation generation, Supplier<Consumer<byte[], byte[]>> consumers, Taking taking) {
        LedgerReader reader = new LedgerReader(generation, consumers, taking);
        reader.thread.start();
        return reader;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                reading.set(consumer);
                take(consumer);
            } catch (InterruptException e) {
                return;
            } catch (Exception e) {
                log.warn("the ledger waits: {}", e.toString());
                if (!rest()) {
                    return;
                }
            } finally {
                reading.set(null);
            }
        }
    }

    /** There may be room for more. */
    private void wake() {
        Consumer<byte[], byte[]> consumer = reading.get();
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void take(Consumer<byte[], byte[]> consumer) {
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
            boolean full = taking.isFull();
            if (full) {
                consumer.pause(consumer.assignment());
            } else {
                consumer.resume(consumer.assignment());
            }
            List<ConsumerRecord<byte[], byte[]>> records = polled(consumer, full, ledger);
            if (consumer.assignment().contains(ledger)) {
                // Also past the marks that transactions leave, so that the end is the end.
                long to = consumer.position(ledger);
                if (to > end) {
                    take(records, to);
                }
                folder.foldWhenDue();
            }
        }
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records, long to) {
        List<byte[]> postings = records.stream().map(ConsumerRecord::value).toList();
        if (!taking.take(end, to, postings)) {
            throw new IllegalStateException("another instance has taken the ledger");
        }
        end = to;
        folder.more();
        taking.tidy();
    }

    /** Who waits for a fold is woken by its end. */
    private static List<ConsumerRecord<byte[], byte[]>> polled(
            Consumer<byte[], byte[]> consumer, boolean full, TopicPartition ledger) {
        try {
            return consumer.poll(full ? FULL : POLL).records(ledger);
        } catch (WakeupException e) {
            return List.of();
        }
    }

    private static Consumer<byte[], byte[]> consumer(Generation generation, KafkaProperties kafka) {
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
        wake();
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
