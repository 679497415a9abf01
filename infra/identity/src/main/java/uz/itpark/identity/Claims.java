package uz.itpark.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.List;

/**
 * What the services read in a token: {@code roles} (RFC 9068) and {@code employers}, the TINs of
 * the companies it speaks for.
 */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String ACCESS_TOKEN_TYPE = "at+jwt";

    private final String audience;
    private final People people;

    Claims(String audience, People people) {
        this.audience = audience;
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        String client = context.getRegisteredClient().getClientId();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(ACCESS_TOKEN_TYPE);
            claims.audience(List.of(audience)).claim("client_id", client);
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            Client.of(client)
                    .ifPresent(known ->
                            speaksFor(
                                    claims,
                                    known.role(),
                                    EmployerScopes.employers(context.getAuthorizedScopes())));
            return;
        }
        Authentication principal = context.getPrincipal();
        if (principal != null) {
            people.named(principal.getName())
                    .ifPresent(person -> speaksFor(claims, person.role(), person.employers()));
        }
    }

    private static void speaksFor(
            JwtClaimsSet.Builder claims, String role, List<String> employers) {
        claims.claim("roles", List.of(role)).claim("employers", employers);
    }
}
