package uz.itpark.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.messaging.outbox.OutboxStore.Waiting;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class WokenTest {

    private final Woken woken = new Woken();

    @Test
    void eachIsTakenOnceInTheOrderInWhichTheyCame() throws Exception {
        woken.add(List.of("b", "a", "b", "c"));
        assertThat(woken.next(3).ids()).containsExactly("b", "a");
        assertThat(woken.next(3).ids()).containsExactly("c");
        assertThat(woken.isEmpty()).isTrue();
        assertThat(woken.overflowed()).isFalse();
    }

    @Test
    void soManyAreKeptAndThatThereWereMoreIsToldOnce() throws Exception {
        woken.add(IntStream.range(0, Woken.MOST).mapToObj(Integer::toString).toList());
        assertThat(woken.overflowed()).isFalse();
        woken.add(List.of("one more"));
        assertThat(woken.overflowed()).isTrue();
        assertThat(woken.overflowed()).isFalse();
        assertThat(woken.next(2 * Woken.MOST).ids()).hasSize(Woken.MOST).doesNotContain("one more");
    }

    @Test
    void whatADocumentWasWrittenWithIsKeptUntilItIsWrittenAgain() throws Exception {
        woken.add(Map.of("a", outbox("1")));
        woken.add(Map.of("b", outbox("2")));
        woken.add(List.of("a"));
        Woken.Next next = woken.next(3);
        assertThat(next.written()).containsExactly(new Waiting("b", outbox("2")));
        assertThat(next.ids()).containsExactly("a");
    }

    @Test
    void ofSoManyItIsKeptAndOfTheOthersReadAgain() throws Exception {
        int more = Woken.MOST_OUTBOXES + 10;
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, more).forEach(i -> woken.add(Map.of("d" + i, outbox("m" + i))));
            Woken.Next next = woken.next(more);
            assertThat(next.written()).hasSize(Woken.MOST_OUTBOXES);
            assertThat(next.ids()).hasSize(10);
        }
    }

    private static Outbox outbox(String pending) {
        return new Outbox(pending, List.of());
    }
}
