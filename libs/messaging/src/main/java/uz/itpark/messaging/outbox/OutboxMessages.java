package uz.itpark.messaging.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;

import java.util.function.Function;

/** Makes messages of events. */
public class OutboxMessages {

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final Function<Event, String> json;

    public OutboxMessages(Function<Event, String> json) {
        this.json = json;
    }

    public <E extends Event> OutboxMessage message(Topic<E> topic, E event) {
        return new OutboxMessage(
                ids.generate().toString(),
                topic.name(),
                event.key(),
                event.partitionKey(),
                Topic.wireNameOf(event.getClass()),
                event.recordedAt(),
                json.apply(event));
    }
}
