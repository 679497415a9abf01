package uz.itpark.console.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The console as a client of the issuer, which is asked when somebody first logs in: the public
 * pages need no issuer, and it may start later.
 */
@Component
class Registration implements ClientRegistrationRepository {

    static final String ID = "itpark";
    static final String LOGIN = "/oauth2/authorization/" + ID;

    private final String issuer;
    private final Path secret;
    private final String console;
    private volatile @Nullable ClientRegistration known;

    Registration(
            @Value("${itpark.identity.issuer}") String issuer,
            @Value("${itpark.identity.secret-file}") Path secret,
            @Value("${itpark.console.url}") String console) {
        this.issuer = issuer;
        this.secret = secret;
        this.console = console;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ask();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration ask() {
        try {
            return ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId("console")
                    .clientSecret(Files.readString(secret).strip())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(console + "/login/oauth2/code/{registrationId}")
                    .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                    .userInfoUri(null)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
