package uz.itpark.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages of the page where people log in. {@code ?lang=} chooses one for the session; before
 * that the browser's wish counts.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";
    static final List<String> CODES = List.of("en", "uz", "ru");

    /**
     * The first of those wished for that there is.
     *
     * @param wishes language tags with spaces between, as {@code ui_locales} has them
     */
    static Optional<String> first(@Nullable String wishes) {
        return wishes == null
                ? Optional.empty()
                : Arrays.stream(wishes.split(" "))
                        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .filter(CODES::contains)
                        .findFirst();
    }

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(CODES.stream().map(Locale::forLanguageTag).toList());
        browser.setDefaultLocale(Locale.ENGLISH);
        var session = new SessionLocaleResolver();
        session.setDefaultLocaleFunction(browser::resolveLocale);
        return session;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName(PARAMETER);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
