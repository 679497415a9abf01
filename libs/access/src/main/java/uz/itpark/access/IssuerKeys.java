package uz.itpark.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.web.client.RestClientException;

import java.text.ParseException;
import java.time.Duration;
import java.util.function.Supplier;

/** The issuer's public keys: read when needed, kept, and used on while the issuer is away. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration LONGEST_READ = Duration.ofSeconds(5);

    private final Supplier<String> address;

    private IssuerKeys(Supplier<String> address) {
        this.address = address;
    }

    static JWKSource<SecurityContext> at(Supplier<String> address, Duration outlast) {
        return JWKSourceBuilder.create(new IssuerKeys(address))
                .cache(KEPT.toMillis(), LONGEST_READ.toMillis())
                // A token with an unknown key makes no more than a few reads a minute.
                .rateLimited(Duration.ofSeconds(5).toMillis())
                .outageTolerant(outlast.toMillis())
                .build();
    }

    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long currentTime, SecurityContext context)
            throws KeySourceException {
        try {
            String keys =
                    IssuerMetadata.restClient()
                            .build()
                            .get()
                            .uri(address.get())
                            .retrieve()
                            .body(String.class);
            return JWKSet.parse(keys == null ? "" : keys);
        } catch (ParseException e) {
            throw new JWKSetParseException("these are no keys", e);
        } catch (RestClientException | IllegalStateException e) {
            throw new JWKSetUnavailableException("the issuer cannot be asked for its keys", e);
        }
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
