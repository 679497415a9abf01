package uz.itpark.messaging.outbox;

import org.springframework.data.mongodb.core.MongoOperations;

/** Makes the relay of a collection; a service declares each as a bean. */
public final class OutboxRelays {

    private final MongoOperations mongo;
    private final EventSender sender;

    public OutboxRelays(MongoOperations mongo, EventSender sender) {
        this.mongo = mongo;
        this.sender = sender;
    }

    public OutboxRelay forCollection(String collection) {
        return new OutboxRelay(new OutboxStore(mongo, collection), sender);
    }
}
