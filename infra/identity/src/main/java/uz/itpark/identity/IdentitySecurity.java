package uz.itpark.identity;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

import java.util.List;

/** The protocol's endpoints, and the page where people log in. */
@Configuration(proxyBeanMethods = false)
class IdentitySecurity {

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, Leaving leaving, SessionRegistry sessions)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol ->
                                protocol.oidc(openId ->
                                                openId.logoutEndpoint(logout ->
                                                        logout.logoutResponseHandler(leaving)))
                                        .tokenEndpoint(tokens ->
                                                tokens.authenticationProviders(
                                                        IdentitySecurity::checkScopes)))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(management -> register(management, sessions))
                .exceptionHandling(refused ->
                        refused.defaultAuthenticationEntryPointFor(
                                new ToLogIn(), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loggingIn(
            HttpSecurity http, SessionRegistry sessions, IdentityProperties properties)
            throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        LogInPage.PATH,
                                        "/console.css",
                                        "/icon.svg",
                                        "/error",
                                        "/actuator/health")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .sessionManagement(management -> register(management, sessions))
                .formLogin(form ->
                        form.loginPage(LogInPage.PATH).defaultSuccessUrl(properties.console()))
                // A form whose session has ended has no right to be sent; it is asked for anew.
                .exceptionHandling(refused ->
                        refused.accessDeniedHandler(
                                (request, response, e) -> response.sendRedirect(LogInPage.LATE)))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(policy(properties.console()))))
                .build();
    }

    /** Nothing from elsewhere and nothing inline; who has logged in goes on to the console. */
    private static String policy(String console) {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src 'self'",
                "img-src 'self' data:",
                "form-action 'self' " + console,
                "base-uri 'self'",
                "frame-ancestors 'none'");
    }

    /** As many as there are, each known, so that all can be ended; then the same is asked anew. */
    private static void register(
            SessionManagementConfigurer<HttpSecurity> management, SessionRegistry sessions) {
        management.sessionConcurrency(each ->
                each.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(ended ->
                                ended.getResponse().sendRedirect(again(ended.getRequest()))));
    }

    private static String again(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET")
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : LogInPage.PATH;
    }

    /** A registered client has a fixed list of scopes; which companies there are is not fixed. */
    private static void checkScopes(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider own) {
                own.setAuthenticationValidator(IdentitySecurity::checkScopes);
            }
        }
    }

    private static void checkScopes(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        boolean allowed =
                Client.of(context.getRegisteredClient().getClientId())
                        .filter(client -> EmployerScopes.allowed(client, request.getScopes()))
                        .isPresent();
        if (!allowed) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_SCOPE,
                            "hr-feed needs scopes employer:TIN, center-operator one of them, others"
                                    + " none",
                            null));
        }
    }
}
