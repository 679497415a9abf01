package uz.itpark.messaging.outbox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The events of a document that are not known to be published, oldest first.
 *
 * @param pending id of the newest; a sparse unique index finds the documents that have one
 */
public record Outbox(String pending, List<OutboxMessage> messages) {

    /** Beyond so many characters an outbox keeps only what the topic would keep in the end. */
    private static final int MOST_CHARACTERS = 1 << 20;

    public static Outbox with(@Nullable Outbox current, List<OutboxMessage> added) {
        List<OutboxMessage> before = current == null ? List.of() : current.messages();
        List<OutboxMessage> all = Stream.concat(before.stream(), added.stream()).toList();
        long characters = all.stream().mapToLong(message -> message.data().length()).sum();
        return new Outbox(
                added.getLast().id(), characters > MOST_CHARACTERS ? newestOfEachKey(all) : all);
    }

    /**
     * With the broker away for long, a document must not outgrow its database: topics are
     * compacted, and so may be what waits for them.
     */
    private static List<OutboxMessage> newestOfEachKey(List<OutboxMessage> messages) {
        Map<String, OutboxMessage> newest = new LinkedHashMap<>();
        for (OutboxMessage message : messages) {
            String key = message.topic() + "/" + message.key();
            newest.remove(key);
            newest.put(key, message);
        }
        return List.copyOf(newest.values());
    }
}
