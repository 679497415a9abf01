package uz.itpark.reporting.cells;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.stream.ReportingTopology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Brings counts into the database. Where it stands is kept in the database, with what it wrote: a
 * database that lost its last moments gets them again.
 */
@Component
class CellWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CellWriter.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaProperties kafka;
    private final CellStore store;
    private volatile boolean running;

    CellWriter(KafkaProperties kafka, CellStore store) {
        this.kafka = kafka;
        this.store = store;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("cell-writer").daemon().start(this::run);
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, Count> consumer = consumer()) {
                write(consumer);
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (Exception e) {
                log.warn("cells wait: {}", e.toString());
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private void write(KafkaConsumer<String, Count> consumer) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.subscribe(
                List.of(ReportingTopology.CELLS),
                new ConsumerRebalanceListener() {
                    @Override
                    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                        partitions.forEach(positions::remove);
                    }

                    @Override
                    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                        for (TopicPartition partition : partitions) {
                            consumer.seek(
                                    partition, store.progress(partition.partition()).offset());
                        }
                    }
                });
        while (running) {
            var records = consumer.poll(POLL);
            for (TopicPartition partition : consumer.assignment()) {
                List<ConsumerRecord<String, Count>> of = records.records(partition);
                store.write(changes(of));
                // Also past the marks that transactions leave, so that the end is the end.
                long position = consumer.position(partition);
                if (!Long.valueOf(position).equals(positions.put(partition, position))) {
                    long newest =
                            of.stream().mapToLong(r -> r.value().recordedAt()).max().orElse(0);
                    store.advance(partition.partition(), new CellStore.Progress(position, newest));
                }
            }
        }
    }

    private static Collection<CellStore.Change> changes(
            List<ConsumerRecord<String, Count>> records) {
        Map<String, CellStore.Change> changes = new HashMap<>();
        for (ConsumerRecord<String, Count> record : records) {
            EntryKey key = EntryKey.parse(record.key());
            Map<String, Long> counts =
                    changes.containsKey(key.document())
                            ? changes.get(key.document()).counts()
                            : new HashMap<>();
            counts.put(key.path(), record.value().value());
            changes.put(
                    key.document(), new CellStore.Change(key.document(), counts, record.offset()));
        }
        return new ArrayList<>(changes.values());
    }

    private KafkaConsumer<String, Count> consumer() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "reporting-cells");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        return new KafkaConsumer<>(
                settings, new StringDeserializer(), Count.serde().deserializer());
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
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
