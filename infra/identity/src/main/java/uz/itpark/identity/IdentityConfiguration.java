package uz.itpark.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import java.time.Clock;

/** What the issuer knows: its key, its clients, its people. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** Secrets here are random: slow hashing would add nothing to them. */
    private static final int FASTEST = 4;

    @Bean
    SecretFiles secretFiles(IdentityProperties properties) {
        return new SecretFiles(properties.directory());
    }

    @Bean
    People people(SecretFiles files) {
        return People.in(files);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(FASTEST);
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SecretFiles files) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(files)));
    }

    @Bean
    RegisteredClientRepository registeredClients(
            IdentityProperties properties, SecretFiles files, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(
                new RegisteredClients(properties, files, encoder).all());
    }

    @Bean
    Authorizations authorizations() {
        return new Authorizations(Clock.systemUTC());
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Sessions that ran out are no longer registered. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    Leaving leaving(
            Authorizations authorizations,
            SessionRegistry sessions,
            JWKSource<SecurityContext> key,
            IdentityProperties properties) {
        BackChannel console =
                new BackChannel(
                        new NimbusJwtEncoder(key),
                        properties.issuer(),
                        properties.console(),
                        Clock.systemUTC());
        return new Leaving(authorizations, sessions, console);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IdentityProperties properties, People people) {
        return new Claims(properties.audience(), people);
    }

    @Bean
    UserDetailsService logins(People people, PasswordEncoder encoder) {
        return name -> {
            Person person =
                    people.named(name).orElseThrow(() -> new UsernameNotFoundException(name));
            return User.withUsername(person.name())
                    .password(encoder.encode(person.password()))
                    .roles(person.role())
                    .build();
        };
    }
}
