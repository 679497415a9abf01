package uz.itpark.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeSet;

class PerturbationTest {

    private static final Perturbation PERTURBATION =
            new Perturbation("a secret of at least 32 bytes ....".getBytes(UTF_8));

    @Test
    void theSameJobsAreMovedTheSameWay() {
        Map<String, Long> behind = Map.of("301234567", 40L, "301234568", 60L);

        assertThat(PERTURBATION.perturbed(100, behind))
                .isEqualTo(PERTURBATION.perturbed(100, behind));
    }

    @Test
    void everyMoveIsDrawnAndNoneIsByNothing() {
        TreeSet<Long> moves = new TreeSet<>();
        for (long of = 100; of < 300; of++) {
            moves.add(PERTURBATION.perturbed(of, Map.of("301234567", of)) - of);
        }
        assertThat(moves).containsExactly(-3L, -2L, -1L, 1L, 2L, 3L);
    }

    @Test
    void noCountThatIsToldIsBelowFive() {
        for (long of = 0; of < 200; of++) {
            assertThat(PERTURBATION.perturbed(5, Map.of("301234567", of))).isBetween(5L, 8L);
        }
    }

    @Test
    void anotherSecretDrawsAnew() {
        Perturbation other = new Perturbation("another secret of 32 bytes ......".getBytes(UTF_8));
        long same = 0;
        for (long of = 100; of < 700; of++) {
            Map<String, Long> behind = Map.of("301234567", of);
            same += PERTURBATION.perturbed(of, behind) == other.perturbed(of, behind) ? 1 : 0;
        }
        assertThat(same).isBetween(50L, 150L);
    }
}
