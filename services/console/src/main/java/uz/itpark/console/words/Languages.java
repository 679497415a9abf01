package uz.itpark.console.words;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The languages there are: English, Uzbek in Latin letters, Russian. {@code ?lang=} chooses one and
 * is remembered; before that the browser's wish counts.
 */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";
    public static final List<Locale> ALL =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("uz-Latn"), Locale.forLanguageTag("ru"));

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** The one that speaks it, else English. */
    public static Locale nearest(Locale wish) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(wish.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(ALL);
        browser.setDefaultLocale(Locale.ENGLISH);
        var resolver = new CookieLocaleResolver("LANGUAGE");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(browser::resolveLocale);
        return resolver;
    }

    @Bean
    WordsOfRequest wordsOfRequest(MessageSource messages) {
        return new WordsOfRequest(messages);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
