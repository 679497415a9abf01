package uz.itpark.console.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

import java.net.URI;
import java.util.List;

/** What is public, what needs a role, and what a browser is told about the pages. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Registration clients,
            OidcSessionRegistry sessions,
            LocaleResolver languages,
            @Value("${itpark.access.issuer}") URI issuer,
            @Value("${itpark.console.url}") String console,
            @Value("${server.servlet.session.cookie.name}") String cookie)
            throws Exception {
        var logout = new OidcClientInitiatedLogoutSuccessHandler(clients);
        logout.setPostLogoutRedirectUri(console + "/");
        var everywhere = new OidcBackChannelLogoutHandler(sessions);
        everywhere.setSessionCookieName(cookie);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/admin/centers/**")
                                .hasAnyRole(Roles.ADMINISTRATOR, Roles.OPERATOR)
                                .requestMatchers("/admin/**")
                                .hasRole(Roles.ADMINISTRATOR)
                                .requestMatchers("/feed/**")
                                .hasAnyRole(Roles.ADMINISTRATOR, Roles.REPORTER)
                                .requestMatchers("/analysis/**")
                                .hasAnyRole(Roles.ADMINISTRATOR, Roles.ANALYST)
                                .requestMatchers("/actuator/metrics/**", "/actuator/prometheus")
                                .hasRole(Roles.ADMINISTRATOR)
                                .anyRequest()
                                .permitAll())
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(toTheIssuer(console))
                                .accessDeniedHandler(outlived()))
                .oauth2Login(login ->
                        login.loginPage(console + Registration.LOGIN)
                                .authorizationEndpoint(ask ->
                                        ask.authorizationRequestResolver(
                                                new InTheReadersLanguage(clients, languages)))
                                .defaultSuccessUrl("/")
                                .failureUrl(LogInPages.FAILED))
                .addFilterBefore(
                        new Doorkeeper(clients), OAuth2AuthorizationRequestRedirectFilter.class)
                .logout(leave -> leave.logoutSuccessHandler(leaving(clients, logout)))
                // The issuer tells when somebody logged out elsewhere.
                .oidcLogout(leave -> leave.backChannel(each -> each.logoutHandler(everywhere)))
                .headers(headers ->
                        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                                .addHeaderWriter(policies(origin(issuer)))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy(
                                                "camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** A part of a page cannot lead there; the page as a whole, loaded anew, can. */
    private static AuthenticationEntryPoint toTheIssuer(String console) {
        var issuer = new LoginUrlAuthenticationEntryPoint(console + Registration.LOGIN);
        return (request, response, refused) -> {
            if (request.getHeader("HX-Request") == null) {
                issuer.commence(request, response, refused);
            } else {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }

    /** A form without the token of this session is one of a session that ended. */
    private static AccessDeniedHandler outlived() {
        var others = new AccessDeniedHandlerImpl();
        return (request, response, refused) -> {
            if (refused instanceof CsrfException) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                request.getRequestDispatcher(LogInPages.ENDED).forward(request, response);
            } else {
                others.handle(request, response, refused);
            }
        };
    }

    /** The session here has ended in any case; the issuer's own does as soon as it is there. */
    private static LogoutSuccessHandler leaving(
            Registration clients, LogoutSuccessHandler atTheIssuer) {
        return (request, response, who) -> {
            if (clients.answers()) {
                atTheIssuer.onLogoutSuccess(request, response, who);
            } else {
                response.sendRedirect("/");
            }
        };
    }

    @Bean
    OidcSessionRegistry sessions() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Sessions that ran out are no longer registered. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /**
     * Nothing from elsewhere and nothing inline; forms may end at the issuer, to log out. Charts
     * that are meant for it may be framed by others.
     */
    private static HeaderWriter policies(String issuer) {
        RequestMatcher framed = PathPatternRequestMatcher.pathPattern("/embed/**");
        return new CompositeHeaderWriter(
                List.of(
                        new DelegatingRequestMatcherHeaderWriter(framed, policy("'none'", "*")),
                        new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(framed),
                                policy("'self' " + issuer, "'none'"))));
    }

    private static HeaderWriter policy(String forms, String framedBy) {
        return new ContentSecurityPolicyHeaderWriter(
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "connect-src 'self'",
                        "form-action " + forms,
                        "base-uri 'self'",
                        "frame-ancestors " + framedBy));
    }

    private static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Bean
    GrantedAuthoritiesMapper roles() {
        return new Roles();
    }
}
