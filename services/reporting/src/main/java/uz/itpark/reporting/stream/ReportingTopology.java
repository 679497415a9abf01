package uz.itpark.reporting.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.reporting.cells.Count;
import uz.itpark.reporting.cells.EntryKey;

import java.util.Optional;
import java.util.Set;

/**
 * From the states of jobs to absolute counts: each worker's jobs are kept, what a new state changes
 * is sent to the counts it concerns, and every count that changed is published.
 */
public final class ReportingTopology {

    /** Absolute counts by {@link EntryKey#text()}; all of one document in one partition. */
    public static final String CELLS = "itpark.reporting.cells.v1";

    public static final int PARTITIONS = 4;

    /** What no version of this service can read, with its cause. */
    public static final String DEAD_LETTERS = "itpark.reporting.dead-letter";

    static final String WORKERS = "workers";
    static final String REPARTITION = "changes";

    private static final StreamPartitioner<String, Count> BY_DOCUMENT =
            (_, key, _, partitions) ->
                    Optional.of(Set.of(partitionOf(EntryKey.parse(key).document(), partitions)));

    private ReportingTopology() {}

    public static StreamsBuilder build(StreamsBuilder builder, CloudEvents events) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(WORKERS),
                        Serdes.String(),
                        Serdes.ByteArray()));
        builder.stream(
                        Topics.EMPLOYMENTS.name(),
                        Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                                .withName("employments"))
                .process(() -> new WorkerProcessor(events), Named.as("movements"), WORKERS)
                .repartition(
                        Repartitioned.with(Serdes.String(), Count.serde())
                                .withName(REPARTITION)
                                .withNumberOfPartitions(PARTITIONS)
                                .withStreamPartitioner(BY_DOCUMENT))
                .groupByKey(Grouped.with("by-entry", Serdes.String(), Count.serde()))
                .aggregate(
                        () -> Count.NONE,
                        (_, change, count) -> count.plus(change),
                        Named.as("sum"),
                        Materialized.<String, Count, KeyValueStore<Bytes, byte[]>>as("counts")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Count.serde()))
                .toStream(Named.as("counted"))
                .to(
                        CELLS,
                        Produced.with(Serdes.String(), Count.serde())
                                .withStreamPartitioner(BY_DOCUMENT)
                                .withName("cells"));
        return builder;
    }

    private static int partitionOf(String document, int partitions) {
        return Utils.toPositive(Utils.murmur2(document.getBytes(UTF_8))) % partitions;
    }
}
