package uz.itpark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void theNewestTagOrAnyPasses() {
        for (String tag : new String[] {"\"7\"", "\"6\", \"7\"", "*"}) {
            assertThatCode(() -> ETags.requireMatch(tag, 7)).doesNotThrowAnyException();
        }
    }

    @Test
    void noTagIs428AndAnotherIs412() {
        assertThat(status(null)).isEqualTo(428);
        assertThat(status(" ")).isEqualTo(428);
        assertThat(status("\"6\"")).isEqualTo(412);
        assertThat(status("W/\"7\"")).isEqualTo(412);
        assertThat(status("7")).isEqualTo(412);
    }

    @Test
    void whatChangesByItselfMakesAnotherTagButNoStaleOne() {
        assertThat(ETags.of(7, 1)).isNotEqualTo(ETags.of(7, 2)).isNotEqualTo(ETags.of(8, 1));
        assertThatCode(() -> ETags.requireMatch(ETags.of(7, -1), 7)).doesNotThrowAnyException();
        assertThat(status(ETags.of(8, 1))).isEqualTo(412);
    }

    private static int status(@Nullable String tag) {
        return catchThrowableOfType(Problem.class, () -> ETags.requireMatch(tag, 7))
                .document()
                .status();
    }
}
