package uz.itpark.companyregistry.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.Topic;

/** Makes messages of events. */
@Component
public class OutboxMessages {

    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    private final JsonMapper json;

    OutboxMessages(JsonMapper json) {
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
                json.writeValueAsString(event));
    }
}
