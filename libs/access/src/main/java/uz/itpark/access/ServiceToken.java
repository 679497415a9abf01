package uz.itpark.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Signs a service's calls to others: a token got by client credentials, kept until shortly before
 * it ends. While the issuer is away and no token is left, a call fails as it would with the other
 * service away: as an {@link IOException}.
 */
public final class ServiceToken implements ClientHttpRequestInterceptor {

    private static final String REGISTRATION = "itpark";

    private final AccessProperties properties;
    private final String service;
    private final IssuerMetadata metadata;
    private final OAuth2ClientHttpRequestInterceptor signing;

    ServiceToken(AccessProperties properties, String service) {
        this.properties = properties;
        this.service = service;
        this.metadata = new IssuerMetadata(properties.issuer());
        ClientRegistrationRepository registrations = id -> registration();
        var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(provider());
        signing = new OAuth2ClientHttpRequestInterceptor(manager);
        signing.setClientRegistrationIdResolver(request -> REGISTRATION);
        signing.setPrincipalResolver(request -> new ServicePrincipal(service));
        // A token that the other one refuses is not used again.
        signing.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider() {
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(
                IssuerMetadata.restClient()
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        return provider;
    }

    private ClientRegistration registration() {
        AccessProperties.Client client = properties.client();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(client.id() == null ? service : client.id())
                .clientSecret(secret(client.secretFile()))
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(
                        client.tokenUri() == null
                                ? metadata.address("token_endpoint")
                                : client.tokenUri().toString())
                .build();
    }

    private static String secret(@Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("itpark.access.client.secret-file is not set");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            return signing.intercept(request, body, execution);
        } catch (OAuth2AuthorizationException
                | IllegalStateException
                | UncheckedIOException
                | org.springframework.web.client.RestClientException e) {
            throw new IOException("no token to call with", e);
        }
    }
}
