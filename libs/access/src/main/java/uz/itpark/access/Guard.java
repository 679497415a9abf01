package uz.itpark.access;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.HandlerMapping;

import uz.itpark.web.Problem;
import uz.itpark.web.ProblemWriter;

import java.time.Duration;
import java.util.List;

/** What every request passes: token, rate, right, record. No session, no cookie, no form. */
@Configuration(proxyBeanMethods = false)
class Guard {

    @Bean
    SecurityFilterChain guarded(
            HttpSecurity http,
            AccessTable table,
            List<HandlerMapping> mappings,
            Refusals refusals,
            RateLimitFilter rate,
            AuditFilter audit,
            AccessProperties properties)
            throws Exception {
        AccessManager manager = new AccessManager(table, mappings);
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is done by cookies, so no other site can have it done.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> {
                    if (properties.allowedOrigins().isEmpty()) {
                        cors.disable();
                    } else {
                        cors.configurationSource(origins(properties.allowedOrigins()));
                    }
                })
                .headers(Guard::headers)
                .authorizeHttpRequests(requests ->
                        requests
                                // The same request again, which was let in already.
                                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(manager))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(tokens ->
                        tokens.authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals)
                                .withObjectPostProcessor(answering(refusals))
                                .jwt(jwt ->
                                        jwt.jwtAuthenticationConverter(
                                                CallerToken.reader()::convert)))
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterAfter(audit, AuthorizationFilter.class);
        return http.build();
    }

    /** An issuer that is away is no fault of the token's. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(policy ->
                        policy.policy(
                                org.springframework.security.web.header.writers
                                        .ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER));
    }

    private static CorsConfigurationSource origins(List<String> allowed) {
        var sources = new UrlBasedCorsConfigurationSource();
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(allowed);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "Idempotency-Replayed"));
        cors.setMaxAge(Duration.ofHours(1));
        sources.registerCorsConfiguration("/**", cors);
        return sources;
    }

    /** Paths are checked before any rule; what parameters and headers say, their readers judge. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, rejection) ->
                problems.write(
                        Problem.badRequest("invalid-request", "this is no request for a service"),
                        response);
    }

    /** They stand in the chain above, not a second time before it. */
    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimitOnlyInTheChain(RateLimitFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditOnlyInTheChain(AuditFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
