package uz.itpark.messaging.outbox;

import java.time.Instant;

/**
 * An event that waits to be published.
 *
 * @param id of the event, UUIDv7
 * @param type the event's wire name
 * @param data JSON of the event
 */
public record OutboxMessage(
        String id,
        String topic,
        String key,
        String partitionKey,
        String type,
        Instant time,
        String data) {}
