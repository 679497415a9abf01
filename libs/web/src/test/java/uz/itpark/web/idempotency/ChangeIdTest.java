package uz.itpark.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class ChangeIdTest {

    @Test
    void theItemsOfARequestHaveIdsOfTheirOwnThatARetryFindsAgain() {
        ChangeId request = ChangeId.fresh();
        assertThat(request.item(1)).isEqualTo(request.item(1)).isNotEqualTo(request.item(2));
        assertThat(UUID.fromString(request.item(1).value()).version()).isEqualTo(7);
        assertThat(request.item(1).value()).startsWith(request.value().substring(0, 15));
    }
}
