package uz.itpark.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks back at the journeys: nobody gets to see a page that was not looked at on one of them. */
@WithConsole
@Order(Integer.MAX_VALUE)
class EveryPageIT {

    /** A template in these folders is a page; what pages are made of is in folders below. */
    private static final List<String> TEMPLATES =
            List.of(
                    "services/console/src/main/resources/templates",
                    "infra/identity/src/main/resources/templates");

    /** What a form leads to, and what is there while nobody can log in. */
    private static final Set<String> BY_NO_ADDRESS = Set.of("bulk", "no-log-in");

    private final Walk walk;

    EveryPageIT(Walk walk) {
        this.walk = walk;
    }

    @Test
    void everyPageWasLookedAt() throws IOException {
        TreeSet<String> pages = new TreeSet<>();
        for (String folder : TEMPLATES) {
            try (Stream<Path> files = Files.list(Park.ROOT.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".html"))
                        .map(name -> name.substring(0, name.length() - ".html".length()))
                        .forEach(name ->
                                assertThat(pages.add(name)).as("one page named %s", name).isTrue());
            }
        }
        assertThat(walk.pages()).isEqualTo(pages);
    }

    @Test
    void everyPageFitsOnAPhoneInTheLanguagesOfLongWords() {
        walk.logIn("admin");
        for (String language : List.of("ru", "uz")) {
            walk.pages().stream()
                    .filter(page -> !BY_NO_ADDRESS.contains(page))
                    .forEach(page -> walk.seenOnAPhone(page, language));
        }
        walk.browser().forget();
    }
}
