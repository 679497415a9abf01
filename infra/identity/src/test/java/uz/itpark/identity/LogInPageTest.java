package uz.itpark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The page where people log in. */
class LogInPageTest {

    @TempDir static Path directory;
    private static Issuer running;

    private Issuer issuer = running;

    @BeforeAll
    static void start() {
        running = Issuer.start(directory);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void comeAnew() {
        issuer = running.inAnotherBrowser();
    }

    @ParameterizedTest
    @CsvSource({"ru, ru, Вход", "de uz-Latn-UZ ru, uz, Kirish", "de, en, Log in"})
    void itIsInTheLanguageThatTheConsoleWishesForAndStaysSo(
            String wishes, String language, String title) throws Exception {
        String authorize = new Browsing(Issuer.CONSOLE).authorize(SecretFiles.random());
        URI page =
                location(
                        issuer.get(authorize + "&" + Issuer.encoded(Map.of("ui_locales", wishes))));

        assertThat(issuer.get(page.toString()).body())
                .contains("<h1>" + title + "</h1>", "<html lang=\"" + language + "\"");
        assertThat(location(Browsing.submit(issuer, "admin", "admin")).toString())
                .endsWith("/login?error");
        assertThat(issuer.get("/login?error").body()).contains("<h1>" + title + "</h1>");
    }

    @Test
    void aRefusalIsSaidAndBelongsToBothFields() throws Exception {
        assertThat(issuer.get("/login").body()).doesNotContain("role=\"alert\"");
        assertThat(issuer.get("/login?error").body())
                .contains("Nobody has this name and this password")
                .containsPattern("id=\"username\"[^>]*aria-describedby=\"refused\"")
                .containsPattern("id=\"password\"[^>]*aria-describedby=\"refused\"");
    }

    @Test
    void aFormThatWasOpenForLongerThanItsSessionIsAskedForAnew() throws Exception {
        URI page =
                location(issuer.post("/login", Map.of("username", "admin", "password", "admin")));

        assertThat(page.toString()).endsWith("/login?late");
        assertThat(issuer.get("/login?late").body()).contains("open for too long");
    }

    @Test
    void itTakesNothingFromElsewhereAndIsFramedByNobody() throws Exception {
        HttpResponse<String> page = issuer.get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + Issuer.CONSOLE);
        assertThat(issuer.get("/console.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"uz", "ru"})
    void everyLanguageSaysAll(String language) {
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ROOT, exact);
        ResourceBundle other =
                ResourceBundle.getBundle("messages", Locale.forLanguageTag(language), exact);

        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        assertThat(english.keySet())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(other.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
