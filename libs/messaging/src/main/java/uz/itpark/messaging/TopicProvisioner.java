package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

import uz.itpark.contracts.Topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes sure that topics exist and are ready, for those who write to them and those who read. */
public final class TopicProvisioner {

    /**
     * The largest record, in bytes, that producers may send and topics take. Events are published
     * from the documents they wait in, and no document of the database has more than 16 MiB: so
     * whatever was accepted can be published, and nothing ever waits behind what cannot.
     */
    public static final int MOST_BYTES = 17 << 20;

    private static final long SECONDS = 10;

    private final Supplier<Admin> admins;

    public TopicProvisioner(Supplier<Admin> admins) {
        this.admins = admins;
    }

    public void ensure(Collection<? extends Topic<?>> topics) throws Exception {
        ensure(topics.stream().map(TopicProvisioner::newTopic).toList());
    }

    /** The topic as it is made: the newest event of each key stays for ever. */
    public static NewTopic newTopic(Topic<?> topic) {
        return newTopic(topic.name(), topic.partitions(), Map.of("cleanup.policy", "compact"));
    }

    /** A topic that takes whatever an event's topic takes. */
    public static NewTopic newTopic(String name, int partitions, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MOST_BYTES));
        return new NewTopic(name, partitions, (short) -1).configs(all);
    }

    /** Creates those that are missing; returns when each partition has its leader. */
    public void ensure(List<NewTopic> topics) throws Exception {
        try (Admin admin = admins.get()) {
            Set<String> there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing =
                    topics.stream().filter(topic -> !there.contains(topic.name())).toList();
            for (NewTopic topic : missing) {
                create(admin, topic);
            }
            widen(admin, topics.stream().filter(topic -> there.contains(topic.name())).toList());
            // KAFKA-15591: a partition that has no leader yet may lose its first records.
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (NewTopic topic : missing) {
                for (int partition = 0; partition < topic.numPartitions(); partition++) {
                    partitions.put(
                            new TopicPartition(topic.name(), partition), OffsetSpec.latest());
                }
            }
            admin.listOffsets(partitions).all().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Topics of an older version may take less than is sent now. */
    private static void widen(Admin admin, List<NewTopic> topics) throws Exception {
        String most = TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (NewTopic topic : topics) {
            if (topic.configs() instanceof Map<String, String> to && to.containsKey(most)) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        List.of(
                                new AlterConfigOp(
                                        new ConfigEntry(most, to.get(most)),
                                        AlterConfigOp.OpType.SET)));
            }
        }
        var present = admin.describeConfigs(changes.keySet()).all().get(SECONDS, TimeUnit.SECONDS);
        present.forEach((topic, settings) -> {
            if (Integer.parseInt(settings.get(most).value()) >= MOST_BYTES) {
                changes.remove(topic);
            }
        });
        admin.incrementalAlterConfigs(changes).all().get(SECONDS, TimeUnit.SECONDS);
    }

    private static void create(Admin admin, NewTopic topic) throws Exception {
        try {
            admin.createTopics(new ArrayList<>(List.of(topic)))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
