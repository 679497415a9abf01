package uz.itpark.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The log-ins under way, in memory and no longer than they last. A token got by client credentials
 * carries all there is to know and is not kept: services ask for one every few minutes, for years.
 */
final class Authorizations implements OAuth2AuthorizationService {

    private static final Duration LOGGING_IN = Duration.ofMinutes(10);

    private final InMemoryOAuth2AuthorizationService held =
            new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Clock clock;

    Authorizations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            return;
        }
        forgetEnded();
        held.save(authorization);
        ends.put(authorization.getId(), end(authorization));
    }

    private Instant end(OAuth2Authorization authorization) {
        Instant end = clock.instant().plus(LOGGING_IN);
        end = later(end, authorization.getToken(OAuth2AuthorizationCode.class));
        end = later(end, authorization.getAccessToken());
        return later(end, authorization.getRefreshToken());
    }

    private static Instant later(
            Instant end, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        Instant expires = token == null ? null : token.getToken().getExpiresAt();
        return expires != null && expires.isAfter(end) ? expires : end;
    }

    private void forgetEnded() {
        Instant now = clock.instant();
        ends.forEach((id, end) -> {
            if (end.isBefore(now)) {
                OAuth2Authorization ended = held.findById(id);
                if (ended != null) {
                    remove(ended);
                }
            }
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        held.remove(authorization);
        ends.remove(authorization.getId());
    }

    /** No token of that person is renewed or told to be good any more. */
    void end(String person) {
        ends.keySet().stream()
                .map(held::findById)
                .filter(Objects::nonNull)
                .filter(authorization -> authorization.getPrincipalName().equals(person))
                .forEach(this::remove);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return held.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return held.findByToken(token, type);
    }
}
