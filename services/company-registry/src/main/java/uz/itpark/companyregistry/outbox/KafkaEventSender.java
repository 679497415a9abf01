package uz.itpark.companyregistry.outbox;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

import uz.itpark.contracts.Topic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** CloudEvents 1.0 in Kafka's binary binding. */
final class KafkaEventSender implements EventSender {

    private final Producer<byte[], byte[]> producer;
    private final Supplier<Admin> admins;
    private final Topic<?> topic;
    private final String source;
    private boolean topicReady;

    KafkaEventSender(
            Producer<byte[], byte[]> producer,
            Supplier<Admin> admins,
            Topic<?> topic,
            String source) {
        this.producer = producer;
        this.admins = admins;
        this.topic = topic;
        this.source = source;
    }

    @Override
    public void send(List<OutboxMessage> messages) throws Exception {
        if (!topicReady) {
            createTopic();
            topicReady = true;
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        messages.forEach(message -> sent.add(producer.send(record(message))));
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private ProducerRecord<byte[], byte[]> record(OutboxMessage message) {
        int hash = Utils.toPositive(Utils.murmur2(utf8(message.partitionKey())));
        var record =
                new ProducerRecord<>(
                        topic.name(),
                        hash % topic.partitions(),
                        utf8(message.key()),
                        utf8(message.data()));
        Headers headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(message.id()));
        headers.add("ce_source", utf8(source));
        headers.add("ce_type", utf8(message.type()));
        headers.add("ce_time", utf8(message.time().toString()));
        headers.add("ce_subject", utf8(message.key()));
        headers.add("ce_partitionkey", utf8(message.partitionKey()));
        headers.add("content-type", utf8("application/json"));
        return record;
    }

    private void createTopic() throws Exception {
        try (Admin admin = admins.get()) {
            try {
                NewTopic created =
                        new NewTopic(topic.name(), topic.partitions(), (short) -1)
                                .configs(Map.of("cleanup.policy", "compact"));
                admin.createTopics(List.of(created)).all().get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
            // KAFKA-15591: until each partition has a leader, the first records may be lost.
            admin.listOffsets(
                            IntStream.range(0, topic.partitions())
                                    .mapToObj(p -> new TopicPartition(topic.name(), p))
                                    .collect(
                                            Collectors.toMap(
                                                    Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
