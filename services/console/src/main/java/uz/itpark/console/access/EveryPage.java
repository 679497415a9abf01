package uz.itpark.console.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uz.itpark.console.words.Languages;
import uz.itpark.console.words.Words;
import uz.itpark.console.words.WordsOfRequest;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page says: its language, the others, who is logged in. */
@ControllerAdvice
class EveryPage {

    private static final Pattern ROOM = Pattern.compile("/$|/admin/[a-z]+|/analysis|/feed");

    private final WordsOfRequest words;
    private final String console;

    EveryPage(WordsOfRequest words, @Value("${itpark.console.url}") String console) {
        this.words = words;
        this.console = console;
    }

    /**
     * @param address of the same view in that language
     */
    record Language(String code, String name, String address) {}

    @ModelAttribute("words")
    Words words() {
        return words.get();
    }

    @ModelAttribute("login")
    String login() {
        return Registration.LOGIN;
    }

    /** Where the console is, for addresses that are used elsewhere. */
    @ModelAttribute("site")
    String site() {
        return console;
    }

    /** Which of the pages in the menu this one belongs to, by its address there. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        Matcher room = ROOM.matcher(request.getRequestURI());
        String path = room.lookingAt() ? room.group() : "";
        boolean applications = "APPLIED".equals(request.getParameter("status"));
        return applications && path.equals("/admin/companies") ? path + "?status=APPLIED" : path;
    }

    @ModelAttribute("person")
    @Nullable Person person(@Nullable Authentication who) {
        return Person.of(who);
    }

    @ModelAttribute("languages")
    List<Language> languages(HttpServletRequest request) {
        return Languages.ALL.stream().map(language -> language(language, request)).toList();
    }

    private static Language language(Locale language, HttpServletRequest request) {
        String code = language.getLanguage();
        String address =
                ServletUriComponentsBuilder.fromRequest(request)
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replacePath(shown(request))
                        .replaceQueryParam("lang", code)
                        .toUriString();
        return new Language(code, code.toUpperCase(Locale.ROOT), address);
    }

    /**
     * What a form was sent to is no page: the one it belongs to is. Nor is what tells of a fault:
     * the one that was asked for is.
     */
    private static String shown(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        return pageOf(address);
    }

    static String pageOf(String address) {
        return address.replaceFirst("/(trials|decisions)$", "");
    }
}
