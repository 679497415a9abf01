package uz.itpark.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How far a consumer group is behind. */
public final class Lag {

    private static final long SECONDS = 2;

    private Lag() {}

    /**
     * Records in these topics that the group has not committed. The ends are read first: whatever
     * was there when the call began is counted unless it was really processed.
     */
    public static long of(Admin admin, String group, Collection<String> topics) throws Exception {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics)
                        .allTopicNames()
                        .get(SECONDS, TimeUnit.SECONDS)
                        .values()) {
            topic.partitions()
                    .forEach(partition ->
                            partitions.put(
                                    new TopicPartition(topic.name(), partition.partition()),
                                    OffsetSpec.latest()));
        }
        var ends = admin.listOffsets(partitions).all().get(SECONDS, TimeUnit.SECONDS);
        var committed =
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(SECONDS, TimeUnit.SECONDS);
        long lag = 0;
        for (var end : ends.entrySet()) {
            var offset = committed.get(end.getKey());
            lag += Math.max(0, end.getValue().offset() - (offset == null ? 0 : offset.offset()));
        }
        return lag;
    }
}
