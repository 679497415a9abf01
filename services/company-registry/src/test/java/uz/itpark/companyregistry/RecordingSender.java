package uz.itpark.companyregistry;

import uz.itpark.messaging.outbox.EventSender;
import uz.itpark.messaging.outbox.OutboxMessage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker that keeps what it gets, and can be away. */
public final class RecordingSender implements EventSender {

    public final List<OutboxMessage> sent = new CopyOnWriteArrayList<>();
    public volatile boolean away;

    @Override
    public void send(List<OutboxMessage> messages) {
        if (away) {
            throw new IllegalStateException("broker away");
        }
        sent.addAll(messages);
    }
}
