package uz.itpark.console.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The console as a client of the issuer, which is asked when somebody first logs in: the public
 * pages need no issuer, and it may start later.
 */
@Component
class Registration implements ClientRegistrationRepository {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    static final String ID = "itpark";
    static final String LOGIN = "/oauth2/authorization/" + ID;

    private final RestClient http;
    private final String issuer;
    private final String metadata;
    private final Path secret;
    private final String console;
    private volatile @Nullable ClientRegistration known;

    Registration(
            RestClient.Builder http,
            @Value("${itpark.access.issuer}") String issuer,
            @Value("${itpark.access.metadata}") String metadata,
            @Value("${itpark.access.client.secret-file}") Path secret,
            @Value("${itpark.console.url}") String console) {
        this.http = http.build();
        this.issuer = issuer;
        this.metadata = metadata;
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

    /** Whether the issuer can be asked at the moment, whatever is known of it. */
    boolean answers() {
        try {
            known = ask();
            return true;
        } catch (RestClientException e) {
            log.warn("the issuer cannot be asked: {}", e.toString());
            return false;
        }
    }

    private ClientRegistration ask() {
        Map<String, Object> said =
                http.get()
                        .uri(metadata)
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (said == null || !issuer.equals(said.get("issuer"))) {
            throw new IllegalStateException(metadata + " is not of the issuer " + issuer);
        }
        try {
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientName(ID)
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
