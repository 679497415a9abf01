package uz.itpark.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uz.itpark.audit.AuditTrail;
import uz.itpark.web.ProblemWriter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A service is guarded by depending on the module and having an {@link AccessTable}. */
@AutoConfiguration(
        afterName = {
            "uz.itpark.web.WebAutoConfiguration",
            "uz.itpark.audit.AuditAutoConfiguration"
        },
        // They guard what nobody else does: by a log-in form.
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(AccessProperties.class)
@org.springframework.context.annotation.Import(Guard.class)
class AccessAutoConfiguration implements WebMvcConfigurer {

    /** Clocks of two machines differ by no more. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Bean
    TokensDocumented tokensDocumented(AccessTable table) {
        return new TokensDocumented(table);
    }

    @Bean
    RateLimits rateLimits(AccessProperties properties) {
        return new RateLimits(properties.rate());
    }

    @Bean
    RefusedCalls refusedCalls(AccessTable table, ObjectProvider<AuditTrail> trail, Clock clock) {
        return new RefusedCalls(table, trail.getObject()::recordLater, clock);
    }

    @Bean
    Refusals refusals(ProblemWriter problems, RateLimits limits, RefusedCalls refused) {
        return new Refusals(problems, limits, refused);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(AccessProperties properties, Clock clock) {
        IssuerMetadata metadata = new IssuerMetadata(properties.issuer());
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(
                                IssuerKeys.at(
                                        () ->
                                                properties.jwks() == null
                                                        ? metadata.address("jwks_uri")
                                                        : properties.jwks().toString(),
                                        properties.keysOutlast()))
                        .jwsAlgorithms(accepted ->
                                properties.algorithms().stream()
                                        .map(SignatureAlgorithm::from)
                                        .forEach(accepted::add))
                        // RFC 9068 calls an access token at+jwt, Keycloak JWT.
                        .jwtProcessorCustomizer(processor ->
                                processor.setJWSTypeVerifier(
                                        new DefaultJOSEObjectTypeVerifier<>(
                                                new JOSEObjectType("at+jwt"),
                                                JOSEObjectType.JWT,
                                                null)))
                        .build();
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_DIFFER);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        times,
                        new JwtIssuerValidator(properties.issuer()),
                        new JwtAudienceValidator(properties.audience())));
        return decoder;
    }

    @Bean
    RateLimitFilter rateLimitFilter(
            RateLimits limits, RefusedCalls refused, ProblemWriter problems) {
        return new RateLimitFilter(limits, refused, problems);
    }

    @Bean
    AuditFilter auditFilter(ObjectProvider<AuditTrail> trail, ProblemWriter problems, Clock clock) {
        return new AuditFilter(trail.getObject(), problems, clock);
    }
}
