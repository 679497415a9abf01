package uz.itpark.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;
import uz.itpark.contracts.Topics;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CloudEvents 1.0 in Kafka's binary binding: attributes in {@code ce_*} headers, the event's JSON
 * as the value.
 */
public final class CloudEvents {

    private static final Logger log = LoggerFactory.getLogger(CloudEvents.class);
    private static final Map<String, Topic<?>> TOPICS =
            Topics.ALL.stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    private final JsonMapper json;
    private final String source;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Map<TypeOf, Optional<ObjectReader>> readers = new ConcurrentHashMap<>();

    private record TypeOf(String topic, String name) {}

    /**
     * @param source {@code ce_source} of what is written here
     */
    public CloudEvents(String source) {
        this.source = source;
        // A newer producer may say more than this version understands.
        this.json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .addModule(new EventRecords())
                        .build();
    }

    String json(Event event) {
        return json.writeValueAsString(event);
    }

    public ProducerRecord<byte[], byte[]> record(OutboxMessage message) {
        Topic<?> topic = TOPICS.get(message.topic());
        if (topic == null) {
            throw new IllegalArgumentException("no topic " + message.topic());
        }
        int hash = Utils.toPositive(Utils.murmur2(message.partitionKey().getBytes(UTF_8)));
        var record =
                new ProducerRecord<>(
                        topic.name(),
                        hash % topic.partitions(),
                        message.key().getBytes(UTF_8),
                        message.data().getBytes(UTF_8));
        Headers headers = record.headers();
        // Readers look for the type, and find what comes first soonest.
        add(headers, "ce_type", message.type());
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", message.id());
        add(headers, "ce_source", source);
        add(headers, "ce_time", message.time().toString());
        add(headers, "ce_subject", message.key());
        add(headers, "ce_partitionkey", message.partitionKey());
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /**
     * The event in a record; empty for a type that this version does not know and may ignore.
     *
     * @throws MalformedEventException for what is no event at all
     */
    public <E extends Event> Optional<E> read(
            Topic<E> topic, Headers headers, byte @Nullable [] value) {
        String type = header(headers, "ce_type");
        Optional<ObjectReader> known = reader(topic, type);
        if (known.isEmpty()) {
            if (unknown.add(type)) {
                log.warn(
                        "{} carries events of type {}, unknown to this version",
                        topic.name(),
                        type);
            }
            return Optional.empty();
        }
        try {
            E event = known.get().readValue(value == null ? new byte[0] : value);
            event.key();
            return Optional.of(event);
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new MalformedEventException("no " + type + ": " + e.getMessage(), e);
        }
    }

    /** Looked up in the contracts once: a replay asks a million times. */
    private Optional<ObjectReader> reader(Topic<?> topic, String type) {
        return readers.computeIfAbsent(
                new TypeOf(topic.name(), type), _ -> topic.eventNamed(type).map(json::readerFor));
    }

    private static String header(Headers headers, String name) {
        // Only the names of headers that are looked at are decoded.
        for (Header header : headers) {
            if (header.key().equals(name) && header.value() != null) {
                return new String(header.value(), UTF_8);
            }
        }
        throw new MalformedEventException("header " + name + " is missing", new Exception());
    }
}
