package uz.itpark.bench.replay;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Options;
import uz.itpark.contracts.Topics;

import java.util.Properties;

/**
 * The rival: Kafka Streams counts the events of each key and does nothing else, with the guarantee,
 * the threads and the commits of reporting's topology, in a process of its own as reporting is.
 * Options: {@code --broker}, {@code --group}, {@code --state} a directory.
 */
public final class BareCount implements Bench.Measurement {

    /** Counts until the process is ended. */
    @Override
    public void run(Options options) throws InterruptedException {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        Topics.EMPLOYMENTS.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .groupByKey()
                .count();
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, options.required("broker"));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, options.required("group"));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, options.required("state"));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArray().getClass());
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArray().getClass());
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        try (KafkaStreams streams = new KafkaStreams(builder.build(), settings)) {
            streams.start();
            Thread.currentThread().join();
        }
    }
}
