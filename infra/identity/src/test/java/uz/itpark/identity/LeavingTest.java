package uz.itpark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Logging out, with two browsers and a console that listens. */
class LeavingTest {

    @TempDir static Path directory;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private HttpServer console;
    private Issuer issuer;
    private Browsing browsing;

    @BeforeEach
    void start() throws Exception {
        console = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        console.createContext(
                "/logout/connect/back-channel/itpark",
                exchange -> {
                    told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        console.start();
        String address = "http://127.0.0.1:" + console.getAddress().getPort();
        issuer = Issuer.start(directory, address);
        browsing = new Browsing(address);
    }

    @AfterEach
    void stop() {
        issuer.close();
        console.stop(0);
    }

    @Test
    void whoLogsOutIsLoggedOutEverywhereAndNobodyElseIs() throws Exception {
        Issuer other = issuer.inAnotherBrowser();
        Issuer colleague = issuer.inAnotherBrowser();
        JsonNode here = browsing.tokens(issuer, "hr", password("hr"));
        JsonNode there = browsing.tokens(other, "hr", password("hr"));
        JsonNode colleagues = browsing.tokens(colleague, "admin", password("admin"));
        String idToken = here.get("id_token").asString();

        assertThat(issuer.get("/connect/logout?id_token_hint=" + idToken).statusCode())
                .isEqualTo(302);

        assertThat(browsing.isLoggedIn(issuer)).isFalse();
        assertThat(browsing.isLoggedIn(other)).isFalse();
        assertThat(renewed(there)).isEqualTo(400);
        assertThat(browsing.isLoggedIn(colleague)).isTrue();
        assertThat(renewed(colleagues)).isEqualTo(200);
        String token = told.poll(5, TimeUnit.SECONDS);
        assertThat(token).startsWith("logout_token=");
        JWTClaimsSet claims =
                issuer.verified(token.substring("logout_token=".length())).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("hr");
        assertThat(claims.getAudience()).containsExactly("console");
        assertThat(claims.getJSONObjectClaim("events"))
                .containsKey("http://schemas.openid.net/event/backchannel-logout");
        assertThat(claims.getClaim("nonce")).isNull();
    }

    private int renewed(JsonNode tokens) throws Exception {
        return issuer.token(
                        "console",
                        issuer.secret("console"),
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                tokens.get("refresh_token").asString()))
                .statusCode();
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
