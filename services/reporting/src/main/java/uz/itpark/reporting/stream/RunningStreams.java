package uz.itpark.reporting.stream;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.messaging.TopicProvisioner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The topology of one generation at work. */
final class RunningStreams implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningStreams.class);

    /** Most of what is written between two commits, in one request for a partition. */
    private static final int A_BATCH = 256 << 10;

    private final KafkaStreams streams;

    private RunningStreams(KafkaStreams streams) {
        this.streams = streams;
    }

    static RunningStreams start(
            Generation generation,
            KafkaProperties kafka,
            StreamProperties properties,
            CloudEvents events,
            TopicProvisioner provisioner)
            throws Exception {
        // Without its source topics the topology would shut down.
        provisioner.ensure(topics(generation));
        KafkaStreams streams =
                new KafkaStreams(
                        ReportingTopology.of(events, generation.ledger()),
                        settings(generation, kafka, properties));
        streams.setUncaughtExceptionHandler(cause -> {
            log.error("a stream thread failed and is replaced", cause);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.start();
        return new RunningStreams(streams);
    }

    private static List<NewTopic> topics(Generation generation) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            topics.add(TopicProvisioner.newTopic(topic));
        }
        // A database that is lost is filled again from it.
        topics.add(
                TopicProvisioner.newTopic(
                        generation.ledger(),
                        1,
                        Map.of("cleanup.policy", "delete", "retention.ms", "-1")));
        topics.add(
                TopicProvisioner.newTopic(
                        ReportingTopology.DEAD_LETTERS, Topics.EMPLOYMENTS.partitions(), Map.of()));
        return topics;
    }

    private static Properties settings(
            Generation generation, KafkaProperties kafka, StreamProperties properties) {
        Properties settings = new Properties();
        settings.putAll(kafka.buildStreamsProperties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, generation.application());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.dir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), A_BATCH);
        // What an event's topic takes, the store of the workers and the dead letters take.
        settings.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                TopicProvisioner.MOST_BYTES);
        settings.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                TopicProvisioner.MOST_BYTES);
        // After a kill the partitions are free again in ten seconds instead of 45.
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        return settings;
    }

    String state() {
        return streams.state().name();
    }

    boolean isWell() {
        return streams.state().isRunningOrRebalancing();
    }

    /** Leaving the group lets a restart, or another instance, begin at once. */
    @Override
    public void close() {
        streams.close(
                new KafkaStreams.CloseOptions().leaveGroup(true).timeout(Duration.ofSeconds(8)));
    }
}
