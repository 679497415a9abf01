package uz.itpark.messaging;

import uz.itpark.contracts.Topic;

import java.util.List;

/**
 * What a service reads. Each bean of this kind gets its topics made ready and its lag counted.
 *
 * @param group the consumer group, which is also the id of the {@code @KafkaListener}
 */
public record Subscription(String group, List<Topic<?>> topics) {}
