package uz.itpark.console.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.servlet.LocaleResolver;

import uz.itpark.console.words.Languages;

/**
 * Has the issuer ask for name and password in the language of the page one comes from (OpenID
 * Connect Core 1.0, 3.1.2.1: {@code ui_locales}).
 */
final class InTheReadersLanguage implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final LocaleResolver languages;

    InTheReadersLanguage(ClientRegistrationRepository clients, LocaleResolver languages) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.languages = languages;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return worded(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return worded(requests.resolve(request, client), request);
    }

    private @Nullable OAuth2AuthorizationRequest worded(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        String language = Languages.nearest(languages.resolveLocale(request)).getLanguage();
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(more -> more.put("ui_locales", language))
                .build();
    }
}
