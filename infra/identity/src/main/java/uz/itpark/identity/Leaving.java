package uz.itpark.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

import java.io.IOException;

/**
 * Who logs out is logged out everywhere: no browser has a session any more, here or at the console,
 * and no token is renewed.
 */
final class Leaving implements AuthenticationSuccessHandler {

    private final AuthenticationSuccessHandler here = new OidcLogoutAuthenticationSuccessHandler();
    private final Authorizations authorizations;
    private final SessionRegistry sessions;
    private final BackChannel console;

    Leaving(Authorizations authorizations, SessionRegistry sessions, BackChannel console) {
        this.authorizations = authorizations;
        this.sessions = sessions;
        this.console = console;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication leaving)
            throws IOException, ServletException {
        if (leaving instanceof OidcLogoutAuthenticationToken token
                && token.getIdToken() instanceof OidcIdToken who
                && who.getSubject() instanceof String name) {
            authorizations.end(name);
            sessions.getAllPrincipals().stream()
                    .filter(UserDetails.class::isInstance)
                    .filter(each -> ((UserDetails) each).getUsername().equals(name))
                    .flatMap(each -> sessions.getAllSessions(each, false).stream())
                    .filter(each -> !each.getSessionId().equals(token.getSessionId()))
                    .forEach(SessionInformation::expireNow);
            console.loggedOut(name);
        }
        here.onAuthenticationSuccess(request, response, leaving);
    }
}
