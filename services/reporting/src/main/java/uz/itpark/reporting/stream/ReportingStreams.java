package uz.itpark.reporting.stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.messaging.TopicProvisioner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Runs the topology for as long as the service does; waits for a broker that is away. */
@Component
public class ReportingStreams implements SmartLifecycle, HealthIndicator {

    /** The consumer group, and the prefix of the internal topics. */
    public static final String APPLICATION = "reporting";

    public static final String REPARTITION_TOPIC =
            APPLICATION + "-" + ReportingTopology.REPARTITION + "-repartition";

    private static final Logger log = LoggerFactory.getLogger(ReportingStreams.class);

    private final KafkaProperties kafka;
    private final StreamProperties properties;
    private final CloudEvents events;
    private final TopicProvisioner provisioner;
    private volatile boolean running;
    private volatile @Nullable KafkaStreams streams;

    ReportingStreams(
            KafkaProperties kafka,
            StreamProperties properties,
            CloudEvents events,
            TopicProvisioner provisioner) {
        this.kafka = kafka;
        this.properties = properties;
        this.events = events;
        this.provisioner = provisioner;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("streams-starter").start(this::startWhenReady);
    }

    private void startWhenReady() {
        while (running) {
            try {
                // Without its source topics the topology would shut down.
                provisioner.ensure(topics());
                KafkaStreams started =
                        new KafkaStreams(
                                ReportingTopology.build(new StreamsBuilder(), events).build(),
                                settings());
                started.setUncaughtExceptionHandler(cause -> {
                    log.error("a stream thread failed and is replaced", cause);
                    return StreamThreadExceptionResponse.REPLACE_THREAD;
                });
                started.start();
                streams = started;
                return;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                log.warn("the broker is away, reporting waits: {}", e.toString());
                if (!rest()) {
                    return;
                }
            }
        }
    }

    private static List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            topics.add(compacted(topic.name(), topic.partitions()));
        }
        topics.add(compacted(ReportingTopology.CELLS, ReportingTopology.PARTITIONS));
        topics.add(new NewTopic(ReportingTopology.DEAD_LETTERS, 1, (short) -1));
        return topics;
    }

    private static NewTopic compacted(String name, int partitions) {
        return new NewTopic(name, partitions, (short) -1)
                .configs(Map.of("cleanup.policy", "compact"));
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.putAll(kafka.buildStreamsProperties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.dir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // After a kill the partitions are free again in ten seconds instead of 45.
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueExceptionHandler.class);
        settings.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                LogAndContinueProcessingExceptionHandler.class);
        settings.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                ReportingTopology.DEAD_LETTERS);
        return settings;
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
    public Health health() {
        KafkaStreams current = streams;
        String state = current == null ? "WAITING_FOR_BROKER" : current.state().name();
        boolean up = current != null && current.state().isRunningOrRebalancing();
        return (up ? Health.up() : Health.down()).withDetail("state", state).build();
    }

    @Override
    public void stop() {
        running = false;
        KafkaStreams current = streams;
        if (current != null) {
            // Leaving the group lets a restart begin at once.
            current.close(
                    new KafkaStreams.CloseOptions()
                            .leaveGroup(true)
                            .timeout(Duration.ofSeconds(8)));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
