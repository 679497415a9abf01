package uz.itpark.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever is said is said in every language. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SAID = Pattern.compile("#\\{([a-zA-Z.-]+)[(}]");

    /** Where the end of a key is somebody's code: {@code of("region", code)}. */
    private static final Pattern FAMILY =
            Pattern.compile("of\\(['\"]([a-zA-Z.]+)['\"],|['\"]([a-zA-Z.]+)\\.['\"] \\+");

    /**
     * A code by which a service refuses: it begins as most do, stands before a sentence that says
     * more, or is found of a field.
     */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "\"((?:duplicate|idempotency|invalid|malformed|missing|precondition|repeated|too"
                        + "|unknown|unsupported)-[a-z-]+)\"|\"([a-z]+(?:-[a-z]+)+)\",\\s*(?:\\w+"
                        + " \\+ )?\"[^\"]* [^\"]*\"|fault\\(\\w+, \"([a-z]+)\"");

    /** A fault of the service's own, a warning, and what no page asks for. */
    private static final Set<String> NO_REFUSALS =
            Set.of("internal-error", "pinfl-check-digit", "no-newer-key");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]}");

    /** A field that a service reads; where it is a part of another, that one's name goes before. */
    private static final Pattern READ =
            Pattern.compile(
                    "\\b(?:fields|query)\\s*\\.\\s*(?!fault|warn|put)\\w+\\("
                            + "[^;\"]*?(?:\"(?:/\\w+)*\",\\s*)?\"([a-z]\\w*)\"");

    /** A field with which a service finds fault. */
    private static final Pattern BLAMED =
            Pattern.compile(
                    "(?:[fF]ault|warn|[rR]efusal|problem|unprocessable|invalid)\\("
                            + "[^;]*?\"(?:/\\w+)*/(\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages_uz", "messages_ru"})
    void everyLanguageHasTheSameKeysWithTheSameArguments(String other) throws IOException {
        Properties english = bundle("messages");
        Properties translated = bundle(other);

        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(translated.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(arguments(translated.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatAPageSaysIsThere() throws IOException {
        Properties english = bundle("messages");
        try (var pages = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                var said = SAID.matcher(Files.readString(page));
                while (said.find()) {
                    assertThat(english.getProperty(said.group(1)))
                            .as("%s says %s", page.getFileName(), said.group(1))
                            .isNotNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../company-registry,registeredOn",
        "../remote-service-center,plannedJobs",
        "../employment,birthDate",
        "../../libs/web,cursor"
    })
    void everyFieldThatAServiceCanNameHasWords(String module, String field) throws IOException {
        String sources = texts(Path.of(module, "src/main/java"));
        List<String> fields =
                Stream.of(READ, BLAMED)
                        .flatMap(named -> named.matcher(sources).results())
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();

        // Else this looks for nothing.
        assertThat(fields).contains(field);
        assertThat(bundle("messages").stringPropertyNames())
                .containsAll(fields.stream().map(each -> "field." + each).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "../company-registry,tin-taken",
        "../remote-service-center,decision-not-allowed",
        "../employment,rejects-expired",
        "../reporting,in-the-future",
        "../../libs/web,blank",
        "../../libs/access,token-required"
    })
    void everyRefusalOfAServiceHasWords(String module, String refusal) throws IOException {
        List<String> codes =
                REFUSED.matcher(texts(Path.of(module, "src/main/java")))
                        .results()
                        .map(found ->
                                Stream.of(found.group(1), found.group(2), found.group(3))
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElseThrow())
                        .distinct()
                        .toList();
        Properties english = bundle("messages");

        // Else this looks for nothing.
        assertThat(codes).contains(refusal);
        assertThat(codes)
                .filteredOn(code -> !NO_REFUSALS.contains(code))
                .allMatch(code ->
                        english.containsKey("refusal." + code)
                                || english.containsKey("cause." + code));
    }

    @Test
    void nothingIsWordedThatNobodySays() throws IOException {
        String pages = texts(RESOURCES.resolve("templates"));
        String all = pages + texts(Path.of("src/main/java"));
        List<String> families =
                FAMILY.matcher(all)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .toList();

        assertThat(bundle("messages").stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(all.contains(key) || families.stream().anyMatch(isOf(key)))
                                .as(key)
                                .isTrue());
    }

    private static Predicate<String> isOf(String key) {
        return family -> key.startsWith(family + ".");
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.append(Files.readString(file));
            }
        }
        return texts.toString();
    }

    private static TreeSet<String> arguments(String message) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(message).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
