package uz.itpark.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * An access token for tests, as the issuer would sign it or as it never would.
 *
 * @param employers TINs it speaks for
 * @param key that signs it
 * @param valid from now on; negative: ended that long ago
 */
public record TestToken(
        String role,
        List<String> employers,
        String issuer,
        String audience,
        RSAKey key,
        Duration valid) {

    /** Of that role, for those companies; good for an hour. */
    public static TestToken of(String role, String... employers) {
        return new TestToken(
                role,
                List.of(employers),
                TestIssuer.NAME,
                TestIssuer.AUDIENCE,
                TestIssuer.KEY,
                Duration.ofHours(1));
    }

    public TestToken expired() {
        return new TestToken(role, employers, issuer, audience, key, Duration.ofMinutes(-5));
    }

    public TestToken forOthers() {
        return new TestToken(role, employers, issuer, "others", key, valid);
    }

    public TestToken ofAnotherIssuer() {
        return new TestToken(role, employers, "http://elsewhere.test", audience, key, valid);
    }

    /** Signed by a key that only calls itself the issuer's. */
    public TestToken forged() {
        return new TestToken(role, employers, issuer, audience, TestIssuer.FORGERS_KEY, valid);
    }

    /** For the header {@code Authorization}. */
    public String bearer() {
        return "Bearer " + signed();
    }

    /** The token itself. */
    public String signed() {
        Instant now = Clock.systemUTC().instant();
        Instant end = now.plus(valid);
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("test-" + role)
                        .claim("client_id", "test-" + role)
                        .claim("roles", List.of(role))
                        .claim("employers", employers)
                        .issueTime(Date.from(end.minus(Duration.ofHours(1))))
                        .expirationTime(Date.from(end))
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(new JOSEObjectType("at+jwt"))
                                .keyID(TestIssuer.KEY.getKeyID())
                                .build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key signs nothing", e);
        }
        return token.serialize();
    }
}
