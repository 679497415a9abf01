package uz.itpark.reporting.stream;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.Stores;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.CloudEvents;

import java.util.Optional;
import java.util.Set;

/**
 * From the states of jobs to the ledger: each worker's jobs are kept, and what a new state changes
 * is posted. Nothing is repartitioned: all that the figures need to know of a worker comes in one
 * partition, and from there on they are sums.
 */
public final class ReportingTopology {

    /** What cannot be read, with its cause and its origin. */
    public static final String DEAD_LETTERS = "itpark.reporting.dead-letter";

    static final String WORKERS = "workers";
    static final String LEDGER = "ledger";
    static final String UNREAD = "dead-letters";

    private static final String EMPLOYMENTS = "employments";
    private static final String MOVEMENTS = "movements";
    private static final StreamPartitioner<byte[], byte[]> ONE =
            (_, _, _, _) -> Optional.of(Set.of(0));

    private ReportingTopology() {}

    /**
     * @param ledger the topic that takes the postings
     */
    public static Topology of(CloudEvents events, String ledger) {
        var bytes = new ByteArraySerializer();
        Topology topology = new Topology();
        topology.addSource(
                EMPLOYMENTS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                Topics.EMPLOYMENTS.name());
        topology.addProcessor(MOVEMENTS, () -> new WorkerProcessor(events), EMPLOYMENTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(WORKERS),
                        Serdes.String(),
                        Serdes.ByteArray()),
                MOVEMENTS);
        topology.addSink(LEDGER, ledger, bytes, bytes, ONE, MOVEMENTS);
        topology.addSink(UNREAD, DEAD_LETTERS, bytes, bytes, MOVEMENTS);
        return topology;
    }
}
