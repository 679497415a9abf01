package uz.itpark.reporting.roster;

import static java.util.stream.Collectors.groupingBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.messaging.EventReader;
import uz.itpark.messaging.Subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes what the employment service publishes. Where it stands is kept with what it wrote: a
 * database that lost its last moments gets them again.
 */
@Component
class RosterListener implements ConsumerSeekAware {

    private static final Logger log = LoggerFactory.getLogger(RosterListener.class);
    private static final String GROUP = "reporting-roster";
    private static final int AT_ONCE = 200;

    private final EventReader reader;
    private final RosterWriter writer;
    private final Map<Integer, Long> next = new HashMap<>();
    private volatile long tookAt = System.nanoTime();
    private @Nullable ConsumerSeekCallback seek;

    RosterListener(EventReader reader, RosterWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {
        @Bean
        Subscription rosterEvents() {
            return new Subscription(GROUP, List.of(Topics.EMPLOYMENTS));
        }
    }

    @Override
    public void registerSeekCallback(ConsumerSeekCallback callback) {
        seek = callback;
    }

    @Override
    public void onPartitionsAssigned(
            Map<TopicPartition, Long> assigned, ConsumerSeekCallback callback) {
        next.clear();
        next.putAll(
                writer.claim(assigned.keySet().stream().map(TopicPartition::partition).toList()));
        assigned.forEach((partition, committed) -> {
            long written = next.getOrDefault(partition.partition(), 0L);
            // What was written and not committed is read again, and then committed.
            if (written < committed) {
                callback.seek(partition.topic(), partition.partition(), written);
            }
        });
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{T(uz.itpark.contracts.Topics).EMPLOYMENTS.name()}",
            // Much of a partition at a time, for what is written at once is put together with the
            // rest at once; and not of several, for all of it is in memory meanwhile.
            properties = {
                "max.poll.records=4000",
                "max.partition.fetch.bytes=4194304",
                "fetch.min.bytes=1048576",
                "fetch.max.wait.ms=200"
            },
            containerFactory = "eventListenerFactory")
    void onEmployments(List<ConsumerRecord<byte[], byte[]>> records) {
        records.stream().collect(groupingBy(ConsumerRecord::partition)).forEach(this::take);
        tookAt = System.nanoTime();
    }

    /** Whether nothing has come for so long. */
    boolean isQuietFor(Duration time) {
        return System.nanoTime() - tookAt >= time.toNanos();
    }

    /** Some at a time, for a state takes several times the room of its line. */
    private List<Line> lines(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Line> lines = new ArrayList<>(records.size());
        LineWriter encoding = new LineWriter();
        for (int at = 0; at < records.size(); at += AT_ONCE) {
            var some = records.subList(at, Math.min(records.size(), at + AT_ONCE));
            for (EmploymentEvent event : reader.read(Topics.EMPLOYMENTS, some)) {
                lines.add(encoding.line(event.employment()));
            }
        }
        return lines;
    }

    private void take(int partition, List<ConsumerRecord<byte[], byte[]>> records) {
        long from = next.getOrDefault(partition, records.getFirst().offset());
        long to = records.getLast().offset() + 1;
        long written = writer.add(partition, lines(records), from, to);
        next.put(partition, written);
        if (written < from) {
            log.warn("partition {} of the roster is read again from {}", partition, written);
            Objects.requireNonNull(seek).seek(Topics.EMPLOYMENTS.name(), partition, written);
        }
    }
}
