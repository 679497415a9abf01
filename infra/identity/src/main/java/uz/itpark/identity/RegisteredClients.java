package uz.itpark.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The clients as the authorization server knows them, each with a secret in a file of its name. */
final class RegisteredClients {

    static final String CONSOLE = "console";

    private final IdentityProperties properties;
    private final SecretFiles files;
    private final PasswordEncoder encoder;

    RegisteredClients(IdentityProperties properties, SecretFiles files, PasswordEncoder encoder) {
        this.properties = properties;
        this.files = files;
        this.encoder = encoder;
    }

    List<RegisteredClient> all() {
        return Stream.concat(Arrays.stream(Client.values()).map(this::own), Stream.of(console()))
                .toList();
    }

    /** Asks in its own name. */
    private RegisteredClient own(Client client) {
        boolean service = client.reach() == Client.Reach.SERVICES;
        return secret(client.id())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(
                                        service
                                                ? properties.serviceToken()
                                                : properties.clientToken())
                                .build())
                .build();
    }

    /** Asks in the name of whoever logged in. */
    private RegisteredClient console() {
        return secret(CONSOLE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(properties.console() + "/login/oauth2/code/itpark")
                .postLogoutRedirectUri(properties.console() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(properties.personToken())
                                .refreshTokenTimeToLive(properties.personSession())
                                .reuseRefreshTokens(false)
                                .build())
                .build();
    }

    private RegisteredClient.Builder secret(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(files.keep("clients/" + id, SecretFiles::random)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
