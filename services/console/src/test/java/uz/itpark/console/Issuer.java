package uz.itpark.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Logs in whoever is next, as an issuer does that knows the person already. */
final class Issuer implements AutoCloseable {

    static final String ACCESS_TOKEN = "an-access-token";
    static final String REFRESH_TOKEN = "a-refresh-token";

    private final HttpServer server;
    private final RSAKey key;
    private volatile String role = "";
    private volatile String nonce = "";
    private volatile String idToken = "none yet";

    Issuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            key = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the console finds what it identifies itself by. */
    static String secret() {
        try {
            return Files.writeString(Files.createTempFile("console", "secret"), "s").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with that role. */
    void nextIs(String somebody) {
        role = somebody;
    }

    /** All that only the console is to know of whoever was logged in last. */
    List<String> secrets() {
        return List.of(ACCESS_TOKEN, REFRESH_TOKEN, idToken);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, metadata());
                case "/keys" -> json(exchange, new JWKSet(key.toPublicJWK()).toString());
                case "/authorize" -> back(exchange);
                case "/token" -> json(exchange, tokens());
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private String metadata() {
        return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}\
        """
                .formatted(url());
    }

    private void back(HttpExchange exchange) throws IOException {
        var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        nonce = String.valueOf(asked.getFirst("nonce"));
        String back =
                URLDecoder.decode(
                        String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Location", back + "?code=1&state=" + asked.getFirst("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private String tokens() throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                        new JWTClaimsSet.Builder()
                                .issuer(url())
                                .subject("1")
                                .audience("console")
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                                .claim("nonce", nonce)
                                .claim("preferred_username", "Aziza")
                                .claim("roles", List.of(role))
                                .build());
        token.sign(new RSASSASigner(key));
        idToken = token.serialize();
        return """
        {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":3600}\
        """
                .formatted(ACCESS_TOKEN, REFRESH_TOKEN, idToken);
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
