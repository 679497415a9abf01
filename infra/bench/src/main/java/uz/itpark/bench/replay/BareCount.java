package uz.itpark.bench.replay;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;

import uz.itpark.bench.Bench;
import uz.itpark.bench.Options;
import uz.itpark.contracts.Topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The rival: Kafka Streams counts the events of each key and does nothing else, with the guarantee,
 * the threads and the commits of reporting's topology, in a process of its own as reporting is, and
 * once more beside the first count when that has caught up, as reporting rebuilds. Options: {@code
 * --broker}, {@code --groups} one after the other, {@code --state} a directory.
 */
public final class BareCount implements Bench.Measurement {

    /** Counts until the process is ended. */
    @Override
    public void run(Options options) throws Exception {
        List<KafkaStreams> counts = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", options.required("broker")))) {
            for (String group : options.required("groups").split(",")) {
                KafkaStreams count = count(options, group);
                counts.add(count);
                count.start();
                Reading.awaitEnd(admin, group);
            }
            Thread.currentThread().join();
        } finally {
            counts.forEach(KafkaStreams::close);
        }
    }

    private static KafkaStreams count(Options options, String group) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        Topics.EMPLOYMENTS.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .groupByKey()
                .count();
        Properties settings = new Properties();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, options.required("broker"));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, options.required("state"));
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArray().getClass());
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArray().getClass());
        settings.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return new KafkaStreams(builder.build(), settings);
    }
}
