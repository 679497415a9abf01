package uz.itpark.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class OutboxTest {

    private static OutboxMessage message(String id, String key, int characters) {
        return new OutboxMessage(
                id, "topic", key, key, "type", Instant.EPOCH, "x".repeat(characters));
    }

    @Test
    void allIsKeptInItsOrder() {
        Outbox outbox = Outbox.with(null, List.of(message("1", "a", 10), message("2", "b", 10)));
        outbox = Outbox.with(outbox, List.of(message("3", "a", 10)));
        assertThat(outbox.messages()).extracting(OutboxMessage::id).containsExactly("1", "2", "3");
        assertThat(outbox.pending()).isEqualTo("3");
    }

    @Test
    void beyondAMillionCharactersOnlyWhatTheTopicWouldKeep() {
        Outbox outbox =
                Outbox.with(null, List.of(message("1", "a", 500_000), message("2", "b", 500_000)));
        outbox = Outbox.with(outbox, List.of(message("3", "a", 500_000)));
        assertThat(outbox.messages()).extracting(OutboxMessage::id).containsExactly("2", "3");
        assertThat(outbox.pending()).isEqualTo("3");
    }
}
