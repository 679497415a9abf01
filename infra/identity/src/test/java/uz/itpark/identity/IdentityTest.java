package uz.itpark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/** The issuer as the services, their clients and the console meet it. */
class IdentityTest {

    @TempDir static Path directory;
    private static Issuer issuer;

    @BeforeAll
    static void start() {
        issuer = Issuer.start(directory);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "park-admin, '', park-admin, ''",
        "figures-analyst, '', figures-analyst, ''",
        "reporting, '', service, ''",
        "hr-feed, employer:301234567, hr-feed, 301234567",
        "hr-feed, employer:301234567 employer:301234568, hr-feed, 301234567;301234568",
        "center-operator, employer:301234567, center-operator, 301234567"
    })
    void aClientGetsATokenOfItsRoleForTheEmployersItNames(
            String client, String scope, String role, String employers) throws Exception {
        var answer = issuer.credentials(client, scope);
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedJWT jwt = issuer.verified(Issuer.json(answer).get("access_token").asString());
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8090");
        assertThat(claims.getAudience()).containsExactly("itpark");
        assertThat(claims.getStringClaim("client_id")).isEqualTo(client);
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(String.join(";", claims.getStringListClaim("employers"))).isEqualTo(employers);
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isLessThanOrEqualTo(3_600_000);
    }

    @ParameterizedTest
    @CsvSource({
        "hr-feed, ''",
        "hr-feed, employer:30123456",
        "hr-feed, employer:301234567 employer:*",
        "hr-feed, openid",
        "center-operator, ''",
        "center-operator, employer:301234567 employer:301234568",
        "park-admin, employer:301234567",
        "reporting, employer:301234567"
    })
    void aClientGetsNoTokenOfOtherScopes(String client, String scope) throws Exception {
        var answer = issuer.credentials(client, scope);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Issuer.json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        var form = Map.of("grant_type", "client_credentials");
        assertThat(issuer.token("park-admin", "park-admin", form).statusCode()).isEqualTo(401);
        assertThat(issuer.token("park-admin", issuer.secret("reporting"), form).statusCode())
                .isEqualTo(401);
    }

    @Test
    void everySecretIsReadableByItsOwnerOnly() throws Exception {
        issuer.credentials("park-admin", "");
        try (var files = Files.walk(directory)) {
            List<Path> all = files.filter(file -> !file.equals(directory)).toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path file : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .endsWith("------");
            }
        }
    }

    @Test
    void aRestartKeepsKeysSecretsAndPeople() throws Exception {
        String token =
                Issuer.json(issuer.credentials("park-admin", "")).get("access_token").asString();
        String secret = issuer.secret("park-admin");
        String people = Files.readString(directory.resolve("people"));
        try (Issuer again = Issuer.start(directory)) {
            assertThat(again.verified(token)).isNotNull();
            assertThat(again.secret("park-admin")).isEqualTo(secret);
            assertThat(again.credentials("park-admin", "").statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(directory.resolve("people"))).isEqualTo(people);
    }

    @Test
    void itTellsWhereItsEndpointsAre() throws Exception {
        var metadata = Issuer.json(issuer.get("/.well-known/openid-configuration"));
        assertThat(metadata.get("issuer").asString()).isEqualTo("http://127.0.0.1:8090");
        assertThat(metadata.get("jwks_uri").asString())
                .isEqualTo("http://127.0.0.1:8090/oauth2/jwks");
        assertThat(issuer.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(issuer.get("/oauth2/jwks").body()).doesNotContain("\"d\"");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, park-admin",
        "operator, center-operator",
        "hr, hr-feed",
        "analyst, figures-analyst"
    })
    void aPersonLogsInToTheConsoleByCodeAndProofKey(String name, String role) throws Exception {
        try (Issuer fresh = Issuer.start(directory)) {
            Browsing browsing = new Browsing(Issuer.CONSOLE);
            String verifier = SecretFiles.random();
            String code = browsing.code(fresh, name, password(name), verifier);
            var form =
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            browsing.redirect());
            assertThat(fresh.token("console", fresh.secret("console"), form).statusCode())
                    .as("without the proof")
                    .isEqualTo(400);
            var proven = new java.util.HashMap<>(form);
            proven.put("code_verifier", verifier);
            var answer = Issuer.json(fresh.token("console", fresh.secret("console"), proven));
            var access = fresh.verified(answer.get("access_token").asString()).getJWTClaimsSet();
            assertThat(access.getSubject()).isEqualTo(name);
            assertThat(access.getAudience()).containsExactly("itpark");
            assertThat(access.getStringListClaim("roles")).containsExactly(role);
            var id = fresh.verified(answer.get("id_token").asString()).getJWTClaimsSet();
            assertThat(id.getAudience()).containsExactly("console");
            var refreshed =
                    fresh.token(
                            "console",
                            fresh.secret("console"),
                            Map.of(
                                    "grant_type",
                                    "refresh_token",
                                    "refresh_token",
                                    answer.get("refresh_token").asString()));
            assertThat(refreshed.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWrongPasswordLogsNobodyIn() throws Exception {
        try (Issuer fresh = Issuer.start(directory)) {
            assertThat(
                            Browsing.submit(fresh, "admin", "admin")
                                    .headers()
                                    .firstValue("Location")
                                    .orElse(""))
                    .endsWith("/login?error");
        }
    }

    private static String password(String name) throws Exception {
        return Files.readAllLines(directory.resolve("people")).stream()
                .map(Person::of)
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .password();
    }
}
