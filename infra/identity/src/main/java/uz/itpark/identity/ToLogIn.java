package uz.itpark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The way to the page where people log in, in the language that the client wishes for them (OpenID
 * Connect Core 1.0, 3.1.2.1: {@code ui_locales}).
 */
final class ToLogIn extends LoginUrlAuthenticationEntryPoint {

    ToLogIn() {
        super(LogInPage.PATH);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        return Languages.first(request.getParameter("ui_locales"))
                .map(language -> getLoginFormUrl() + "?" + Languages.PARAMETER + "=" + language)
                .orElseGet(this::getLoginFormUrl);
    }
}
