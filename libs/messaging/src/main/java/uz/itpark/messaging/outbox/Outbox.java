package uz.itpark.messaging.outbox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * The events of a document that are not known to be published, oldest first.
 *
 * @param pending id of the newest; a sparse unique index finds the documents that have one
 */
public record Outbox(String pending, List<OutboxMessage> messages) {

    public static Outbox with(@Nullable Outbox current, List<OutboxMessage> added) {
        List<OutboxMessage> before = current == null ? List.of() : current.messages();
        return new Outbox(
                added.getLast().id(), Stream.concat(before.stream(), added.stream()).toList());
    }
}
