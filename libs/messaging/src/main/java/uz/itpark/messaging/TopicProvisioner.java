package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
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

    private static final long SECONDS = 10;

    private final Supplier<Admin> admins;

    public TopicProvisioner(Supplier<Admin> admins) {
        this.admins = admins;
    }

    public void ensure(Collection<? extends Topic<?>> topics) throws Exception {
        ensure(
                topics.stream()
                        .map(topic ->
                                new NewTopic(topic.name(), topic.partitions(), (short) -1)
                                        .configs(Map.of("cleanup.policy", "compact")))
                        .toList());
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
