package uz.itpark.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the console who logged out (OpenID Connect Back-Channel Logout 1.0). */
final class BackChannel {

    private static final Logger log = LoggerFactory.getLogger(BackChannel.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String TYPE = "logout+jwt";
    private static final Duration VALID = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JwtEncoder tokens;
    private final String issuer;
    private final URI address;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param console its address; where it listens is Spring Security's choice there
     */
    BackChannel(JwtEncoder tokens, String issuer, String console, Clock clock) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.address = URI.create(console + "/logout/connect/back-channel/itpark");
        this.clock = clock;
    }

    /** Of all sessions; a console that is away has none. */
    void loggedOut(String person) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token(person)))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400) {
                log.warn("the console answers {} to a log-out", status);
            }
        } catch (IOException e) {
            log.warn("the console cannot be told of a log-out: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(String person) {
        Instant now = clock.instant();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject(person)
                        .audience(List.of(RegisteredClients.CONSOLE))
                        .issuedAt(now)
                        .expiresAt(now.plus(VALID))
                        .id(UUID.randomUUID().toString())
                        .claim("events", Map.of(EVENT, Map.of()))
                        .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type(TYPE).build();
        return tokens.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
