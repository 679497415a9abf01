package uz.itpark.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Kafka topic and the sealed kind of event it carries.
 *
 * @param name the topic's name, versioned, named as data
 * @param partitions how many partitions it is created with; events are spread by {@link
 *     Event#partitionKey()}
 * @param events the sealed interface whose permitted records are the events of this topic
 */
public record Topic<E extends Event>(String name, int partitions, Class<E> events) {

    public Topic {
        if (!events.isSealed()) {
            throw new IllegalArgumentException(events + " is not sealed");
        }
    }

    /** The wire name of an event of this topic. */
    public static String wireNameOf(Class<? extends Event> event) {
        return event.getAnnotation(WireName.class).value();
    }

    /** The event that goes by this wire name here; empty for a name this version does not know. */
    public Optional<Class<? extends E>> eventNamed(String wireName) {
        return Optional.ofNullable(eventsByWireName().get(wireName));
    }

    /** Every event of this topic by its wire name. */
    public Map<String, Class<? extends E>> eventsByWireName() {
        return Arrays.stream(events.getPermittedSubclasses())
                .<Class<? extends E>>map(event -> event.asSubclass(events))
                .collect(Collectors.toMap(Topic::wireNameOf, Function.identity()));
    }
}
