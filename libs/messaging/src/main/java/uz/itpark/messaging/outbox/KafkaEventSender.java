package uz.itpark.messaging.outbox;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.messaging.TopicProvisioner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;

/** Sends to the broker; a topic is made ready before its first record. */
public final class KafkaEventSender implements EventSender {

    private final Producer<byte[], byte[]> producer;
    private final CloudEvents cloudEvents;
    private final TopicProvisioner provisioner;
    private final Set<String> ready = new HashSet<>();

    public KafkaEventSender(
            Producer<byte[], byte[]> producer,
            CloudEvents cloudEvents,
            TopicProvisioner provisioner) {
        this.producer = producer;
        this.cloudEvents = cloudEvents;
        this.provisioner = provisioner;
    }

    @Override
    public synchronized void send(List<OutboxMessage> messages) throws Exception {
        makeReady(messages);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        messages.forEach(message -> sent.add(producer.send(cloudEvents.record(message))));
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private void makeReady(List<OutboxMessage> messages) throws Exception {
        List<Topic<?>> news = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            boolean used = messages.stream().anyMatch(m -> m.topic().equals(topic.name()));
            if (used && !ready.contains(topic.name())) {
                news.add(topic);
            }
        }
        if (!news.isEmpty()) {
            provisioner.ensure(news);
            news.forEach(topic -> ready.add(topic.name()));
        }
    }
}
