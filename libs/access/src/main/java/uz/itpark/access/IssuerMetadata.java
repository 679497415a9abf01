package uz.itpark.access;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** What an issuer tells of itself (OpenID Connect Discovery), asked when first needed. */
final class IssuerMetadata {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final String issuer;
    private volatile Map<?, ?> told = Map.of();

    IssuerMetadata(String issuer) {
        this.issuer = issuer;
    }

    /** A client that gives up in time for its own caller's answer. */
    static RestClient.Builder restClient() {
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(LIMIT).build());
        requests.setReadTimeout(LIMIT);
        return RestClient.builder().requestFactory(requests);
    }

    /**
     * One of the addresses.
     *
     * @throws org.springframework.web.client.RestClientException while the issuer is away
     */
    String address(String name) {
        if (told.isEmpty()) {
            Map<?, ?> answer =
                    restClient()
                            .build()
                            .get()
                            .uri(issuer + "/.well-known/openid-configuration")
                            .retrieve()
                            .body(Map.class);
            if (answer == null || !issuer.equals(answer.get("issuer"))) {
                throw new IllegalStateException(issuer + " says that it is another issuer");
            }
            told = answer;
        }
        if (told.get(name) instanceof String address) {
            return address;
        }
        throw new IllegalStateException(issuer + " tells no " + name);
    }
}
