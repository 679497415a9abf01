package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class IdentitiesTest {

    @Test
    void aHiddenSummandHidesTheOtherOne() {
        assertThat(hidden(Map.of("creation", 14L, "openings", 1L, "expansions", 13L), "openings"))
                .containsExactlyInAnyOrder("openings", "expansions");
    }

    @Test
    void aZeroProtectsNothing() {
        assertThat(hidden(Map.of("creation", 3L, "openings", 0L, "expansions", 3L), "expansions"))
                .containsExactlyInAnyOrder("expansions", "creation");
    }

    @Test
    void whatIsHiddenAlongIsProtectedToo() {
        assertThat(
                        hidden(
                                Map.of(
                                        "creation",
                                        3L,
                                        "openings",
                                        0L,
                                        "expansions",
                                        3L,
                                        "destruction",
                                        9L,
                                        "closings",
                                        4L,
                                        "contractions",
                                        5L,
                                        "net",
                                        -6L),
                                "expansions"))
                .containsExactlyInAnyOrder("expansions", "creation", "net");
    }

    @Test
    void whatIsNotHiddenHidesNothing() {
        assertThat(hidden(Map.of("HirA", 9L, "HirN", 5L, "HirR", 4L))).isEmpty();
    }

    private static List<String> hidden(Map<String, Long> row, String... first) {
        Map<String, Object> told = new HashMap<>(row);
        for (String measure : first) {
            told.put(measure, Suppressed.VALUE);
        }
        Identities.protect(new HashMap<>(row), told);
        return told.keySet().stream().filter(each -> told.get(each) == Suppressed.VALUE).toList();
    }
}
