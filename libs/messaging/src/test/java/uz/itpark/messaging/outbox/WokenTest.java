package uz.itpark.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class WokenTest {

    private final Woken woken = new Woken();

    @Test
    void eachIsTakenOnceInTheOrderInWhichTheyCame() throws Exception {
        woken.add(List.of("b", "a", "b", "c"));
        assertThat(woken.next(3)).containsExactly("b", "a");
        assertThat(woken.next(3)).containsExactly("c");
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
        assertThat(woken.next(2 * Woken.MOST)).hasSize(Woken.MOST).doesNotContain("one more");
    }
}
