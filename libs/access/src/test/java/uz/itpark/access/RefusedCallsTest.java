package uz.itpark.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import uz.itpark.audit.AuditTrail.Entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Whoever is turned away is in the trail, and cannot fill it. */
class RefusedCallsTest {

    private final List<Entry> trail = new ArrayList<>();
    private final RefusedCalls refused =
            new RefusedCalls(
                    AccessTable.of(Rule.get("/v1/things/{id}")), trail::add, Clock.systemUTC());

    @AfterEach
    void close() {
        refused.close();
    }

    private void refuse(String address, String path, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        refused.note(request, status);
    }

    @Test
    void theFirstIsToldAtOnceAndTheOthersWhenTheMinuteIsOver() {
        for (int i = 0; i < 30; i++) {
            refuse("10.0.0.1", "/v1/things/" + i, 401);
        }
        refuse("10.0.0.1", "/v1/things/1", 429);
        assertThat(trail).hasSize(2);
        assertThat(trail.getFirst())
                .extracting(Entry::client, Entry::method, Entry::path, Entry::status, Entry::times)
                .containsExactly("address 10.0.0.1", "GET", "/v1/things/{id}", 401, null);

        refused.tell();
        assertThat(trail).hasSize(3);
        assertThat(trail.getLast().times()).isEqualTo(29);

        refuse("10.0.0.1", "/v1/things/1", 401);
        assertThat(trail).hasSize(4);
    }

    @Test
    void aFloodFromEverywhereIsOneNumber() {
        int flood = 10_000;
        for (int i = 0; i < flood; i++) {
            refuse("10.%d.%d.%d".formatted(i % 7, i % 251, i / 251), "/v1/things/1", 401);
        }
        refused.tell();
        assertThat(trail).hasSize(RefusedCalls.MOST_KINDS + 1);
        assertThat(trail.getLast())
                .extracting(Entry::client, Entry::times)
                .containsExactly("others", flood - RefusedCalls.MOST_KINDS);
    }
}
