package uz.itpark.messaging.outbox;

import java.util.List;

/** Sends events and returns when all of them are acknowledged; else throws. */
public interface EventSender {

    void send(List<OutboxMessage> messages) throws Exception;
}
