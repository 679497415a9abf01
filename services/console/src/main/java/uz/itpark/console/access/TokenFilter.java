package uz.itpark.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import uz.itpark.console.upstream.Caller;

import java.io.IOException;

/**
 * Has services asked with the token of whoever is logged in, renewed where it runs out. Whom the
 * issuer no longer renews it for is logged out here, too.
 */
@Component
class TokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TokenFilter.class);

    private final OAuth2AuthorizedClientManager clients;

    TokenFilter(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        try {
            Caller.is(
                    who instanceof OAuth2AuthenticationToken person
                            ? token(person, request, response)
                            : null);
            chain.doFilter(request, response);
        } catch (IssuerAway e) {
            request.getRequestDispatcher(LogInPages.CLOSED).forward(request, response);
        } catch (ClientAuthorizationRequiredException e) {
            new SecurityContextLogoutHandler().logout(request, response, who);
            response.sendRedirect(request.getMethod().equals("GET") ? address(request) : "/");
        } finally {
            Caller.is(null);
        }
    }

    private @Nullable String token(
            OAuth2AuthenticationToken who,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthorizeRequest wish =
                OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID)
                        .principal(who)
                        .attribute(HttpServletRequest.class.getName(), request)
                        .attribute(HttpServletResponse.class.getName(), response)
                        .build();
        // A refresh token is good for one time: two requests must not use it at once.
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            try {
                OAuth2AuthorizedClient client = clients.authorize(wish);
                return client == null ? null : client.getAccessToken().getTokenValue();
            } catch (ClientAuthorizationRequiredException e) {
                throw e;
            } catch (ClientAuthorizationException e) {
                if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                    throw new ClientAuthorizationRequiredException(Registration.ID);
                }
                log.warn("the token of {} cannot be renewed: {}", who.getName(), e.getError());
                return nobodys(request);
            } catch (OAuth2AuthorizationException e) {
                log.warn("the issuer cannot be asked: {}", e.getError());
                return nobodys(request);
            }
        }
    }

    /** Pages for everybody go on without a name. */
    private static @Nullable String nobodys(HttpServletRequest request) {
        if (request.getRequestURI().matches("/(admin|feed|analysis)(/.*)?")) {
            throw new IssuerAway();
        }
        return null;
    }

    private static final class IssuerAway extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Files of the pages need nobody's name. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/")
                || path.startsWith("/actuator/")
                || path.matches("/[a-z0-9.-]+\\.(css|js|svg)");
    }
}
