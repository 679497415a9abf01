package uz.itpark.bench.workforce;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Topics;
import uz.itpark.contracts.employment.EmploymentEvent;
import uz.itpark.messaging.CloudEvents;
import uz.itpark.messaging.outbox.OutboxMessages;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Puts events into the topic of employments, in the form the employment service gives them. */
public final class Published {

    private Published() {}

    public static void into(String broker, Stream<EmploymentEvent> events) throws Exception {
        Map<String, Object> settings =
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024);
        CloudEvents form = new CloudEvents("/bench");
        OutboxMessages messages = new OutboxMessages(new JsonMapper()::writeValueAsString);
        AtomicReference<Exception> failure = new AtomicReference<>();
        create(broker);
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            events.forEach(event ->
                    producer.send(
                            form.record(messages.message(Topics.EMPLOYMENTS, event)),
                            (_, e) -> {
                                if (e != null) {
                                    failure.set(e);
                                }
                            }));
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Uncompacted: what is measured is the way of every event. */
    private static void create(String broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                            Topics.EMPLOYMENTS.name(),
                                            Topics.EMPLOYMENTS.partitions(),
                                            (short) 1)))
                    .all()
                    .get();
        }
    }
}
