package uz.itpark.messaging.outbox;

import org.bson.Document;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Outboxes as documents, as Spring Data maps them too: the relay reads thousands a second, and so
 * does so by hand.
 */
public final class OutboxDocuments {

    /** Spring Data's name for a property called id, in nested documents as well. */
    static final String ID = "_id";

    private OutboxDocuments() {}

    public static Document write(Outbox outbox) {
        return new Document("pending", outbox.pending())
                .append(
                        "messages",
                        outbox.messages().stream().map(OutboxDocuments::write).toList());
    }

    public static Outbox read(Document document) {
        List<Document> messages = document.getList("messages", Document.class, List.of());
        return new Outbox(
                document.getString("pending"),
                messages.stream().map(OutboxDocuments::message).toList());
    }

    private static Document write(OutboxMessage message) {
        return new Document(ID, message.id())
                .append("topic", message.topic())
                .append("key", message.key())
                .append("partitionKey", message.partitionKey())
                .append("type", message.type())
                .append("time", Date.from(message.time()))
                .append("data", message.data());
    }

    private static OutboxMessage message(Document document) {
        Instant time = document.getDate("time").toInstant();
        return new OutboxMessage(
                document.getString(ID),
                document.getString("topic"),
                document.getString("key"),
                document.getString("partitionKey"),
                document.getString("type"),
                time,
                document.getString("data"));
    }
}
