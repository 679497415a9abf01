package uz.itpark.employment.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is kept of a submission, read in the order of its items. */
class ChunksTest {

    private static final Map<String, List<Long>> KEPT =
            Map.of(
                    "s/0", List.of(0L, 2L),
                    "s/1", List.of(3L, 4L),
                    "s/r0", List.of(1L),
                    "s/r1", List.of(5L));

    private static List<Long> read(Extent extent) {
        List<Long> read = new ArrayList<>();
        new Chunks<Long>("s", extent, chunk -> KEPT.get(chunk.text()), item -> item)
                .forEachRemaining(read::add);
        return read;
    }

    @Test
    void itemsThatWerePutOffStandInTheirPlace() {
        assertThat(read(new Extent(2, 2))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatATryThatWasCutShortLeftBehindIsNobodys() {
        assertThat(read(new Extent(2, 0))).containsExactly(0L, 2L, 3L, 4L);
        assertThat(read(new Extent(1, 1))).containsExactly(0L, 1L, 2L);
        assertThat(read(Extent.NONE)).isEmpty();
    }

    @Test
    void batchesAreCountedAsTheyAreEntered() {
        Extent extent = Extent.NONE;
        for (boolean putOff : new boolean[] {false, false, true}) {
            extent = extent.with(extent.next("s", putOff));
        }
        assertThat(extent).isEqualTo(new Extent(2, 1));
        assertThat(extent.next("s", false).text()).isEqualTo("s/2");
        assertThat(extent.next("s", true).text()).isEqualTo("s/r1");
    }
}
