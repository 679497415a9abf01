package uz.itpark.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;

import java.util.ArrayList;
import java.util.List;

/** Reads batches of records; what is no event goes to the topic's dead letters with its cause. */
public final class EventReader {

    private static final Logger log = LoggerFactory.getLogger(EventReader.class);

    private final CloudEvents cloudEvents;
    private final Producer<byte[], byte[]> producer;

    EventReader(CloudEvents cloudEvents, Producer<byte[], byte[]> producer) {
        this.cloudEvents = cloudEvents;
        this.producer = producer;
    }

    /** The name of the topic that takes the dead letters of another. */
    static String deadLetters(String topic) {
        return topic + ".dead-letter";
    }

    public <E extends Event> List<E> read(
            Topic<E> topic, List<ConsumerRecord<byte[], byte[]>> records) {
        List<E> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                cloudEvents.read(topic, record.headers(), record.value()).ifPresent(events::add);
            } catch (MalformedEventException e) {
                bury(record, e);
            }
        }
        return events;
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, MalformedEventException cause) {
        String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        log.error("{} is no event and goes to the dead letters: {}", origin, cause.getMessage());
        var letter =
                new ProducerRecord<>(
                        deadLetters(record.topic()),
                        record.partition(),
                        record.key(),
                        record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers().add("dead-letter-origin", origin.getBytes(UTF_8));
        letter.headers()
                .add("dead-letter-cause", String.valueOf(cause.getMessage()).getBytes(UTF_8));
        try {
            producer.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            // Not processed, so not lost: the batch is read again.
            throw new IllegalStateException("dead letter not taken", e);
        }
    }
}
